//! Asking the host's file systems: one request, one continuation.

use runmat_spec::{Call, Effect, Flow, FsError, FsReply, FsRequest, Input, Reply};
use runmat_value::{Error, Result};

/// What came back: the reply, or why the request failed.
pub(crate) type Answer = std::result::Result<FsReply, FsError>;

/// Sends a request; `then` gets the answer.
pub(crate) fn ask(request: FsRequest, then: impl FnOnce(&mut Call, Answer) -> Result<Flow> + 'static) -> Result<Flow> {
    Ok(Flow::Await(
        Effect::Fs(request),
        Box::new(move |call: &mut Call, input: Input| {
            let answer = match input {
                Input::Reply(Reply::Fs(FsReply::Error(e))) => Err(e),
                Input::Reply(Reply::Fs(reply)) => Ok(reply),
                Input::Failed(e) => Err(FsError {
                    code: "EIO".to_string(),
                    message: e.message().to_string(),
                }),
                _ => return Err(Error::internal("the host answered something else than a file request")),
            };
            then(call, answer)
        }),
    ))
}

/// Sends requests one after the other; stops at the first that fails.
pub(crate) fn ask_all(
    mut requests: Vec<FsRequest>,
    then: impl FnOnce(&mut Call, std::result::Result<(), FsError>) -> Result<Flow> + 'static,
) -> Result<Flow> {
    if requests.is_empty() {
        // Nothing to ask: continue at once, on the VM's next turn.
        return Ok(Flow::Again(Box::new(move |call: &mut Call, _: Input| {
            then(call, Ok(()))
        })));
    }
    let first = requests.remove(0);
    ask(first, move |call, answer| match answer {
        Ok(_) => ask_all(requests, then),
        Err(e) => then(call, Err(e)),
    })
}

/// The message that `[fid, msg] = fopen(...)` and its kin give.
pub(crate) fn message(error: &FsError) -> String {
    match error.code.as_str() {
        "ENOENT" => "No such file or directory".to_string(),
        "EACCES" | "EPERM" => "Permission denied".to_string(),
        "EROFS" => "Read-only file system".to_string(),
        "EISDIR" => "Is a directory".to_string(),
        _ => error.message.clone(),
    }
}
