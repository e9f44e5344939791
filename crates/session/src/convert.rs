//! Runs as protocol data: outputs, effects, replies, errors. No decisions here, only the other spelling.

use crate::session::{RunEnd, RunError};
use runmat_protocol::{
    EffectData, ErrorData, FsEntryData, FsReplyData, FsRequestData, InputKindData, OutputChunk, OutputStream,
    ReplyData, RunEndData, SpanData, StackFrameData, WarningData,
};
use runmat_spec::{
    Chunk, Effect, FsEntry, FsError, FsKind, FsReply, FsRequest, InputKind, Reply, Stream, WarningRecord,
};
use runmat_text::{LineIndex, Source};
use runmat_value::{Error, StackEntry};

pub(crate) fn output_data(chunk: Chunk) -> OutputChunk {
    let stream = match chunk.stream {
        Stream::Stdout => OutputStream::Stdout,
        Stream::Stderr => OutputStream::Stderr,
    };
    OutputChunk {
        stream,
        text: chunk.text,
        timestamp_ms: chunk.timestamp_ms,
    }
}

pub(crate) fn effect_data(effect: Effect) -> EffectData {
    match effect {
        Effect::Input { prompt, kind, echo } => EffectData::Input {
            prompt,
            input: input_kind(kind),
            echo,
        },
        Effect::Pause { seconds } => EffectData::Pause { seconds },
        Effect::Fs(request) => EffectData::Fs {
            request: request_data(request),
        },
        Effect::Draw => EffectData::Draw,
    }
}

fn input_kind(kind: InputKind) -> InputKindData {
    match kind {
        InputKind::Expression => InputKindData::Expression,
        InputKind::Text => InputKindData::Text,
        InputKind::Key => InputKindData::Key,
    }
}

fn request_data(request: FsRequest) -> FsRequestData {
    match request {
        FsRequest::Read { path } => FsRequestData::Read { path },
        FsRequest::Write { path, data, append } => FsRequestData::Write { path, data, append },
        FsRequest::Stat { path } => FsRequestData::Stat { path },
        FsRequest::List { path } => FsRequestData::List { path },
        FsRequest::MakeDir { path } => FsRequestData::MakeDir { path },
        FsRequest::Remove { path, recursive } => FsRequestData::Remove { path, recursive },
        FsRequest::Rename { from, to } => FsRequestData::Rename { from, to },
    }
}

pub(crate) fn reply_from(reply: ReplyData) -> Reply {
    match reply {
        ReplyData::Done => Reply::Done,
        ReplyData::Line { text } => Reply::Line(text),
        ReplyData::Fs { reply } => Reply::Fs(fs_reply_from(reply)),
        ReplyData::Failed { identifier, message } => Reply::Failed(Error::new(identifier, message)),
    }
}

fn fs_reply_from(reply: FsReplyData) -> FsReply {
    match reply {
        FsReplyData::Bytes { data } => FsReply::Bytes(data),
        FsReplyData::Entry { entry } => FsReply::Entry(entry_from(entry)),
        FsReplyData::Entries { entries } => FsReply::Entries(entries.into_iter().map(entry_from).collect()),
        FsReplyData::Done => FsReply::Done,
        FsReplyData::Error { error } => FsReply::Error(FsError {
            code: error.code,
            message: error.message,
        }),
    }
}

fn entry_from(entry: FsEntryData) -> FsEntry {
    let kind = if entry.kind == "folder" {
        FsKind::Folder
    } else {
        FsKind::File
    };
    FsEntry {
        name: entry.name,
        kind,
        size: entry.size,
        modified_ms: entry.modified_ms,
    }
}

/// `source`: the text that was run.
pub(crate) fn end_data(end: RunEnd, source: Option<&Source>) -> RunEndData {
    RunEndData {
        error: end.error.map(|error| error_data(error, source)),
        exit: end.exit,
        warnings: end.warnings.into_iter().map(warning_data).collect(),
    }
}

fn warning_data(warning: WarningRecord) -> WarningData {
    WarningData {
        identifier: warning.identifier,
        message: warning.message,
    }
}

fn error_data(error: RunError, source: Option<&Source>) -> ErrorData {
    let span = error
        .span
        .zip(source)
        .map(|(span, source)| span_data(span, source.text(), source.lines()));
    ErrorData {
        code: error.code,
        identifier: error.identifier,
        message: error.message,
        span,
        stack: error.stack.into_iter().map(frame_data).collect(),
        report: error.report,
    }
}

fn frame_data(entry: StackEntry) -> StackFrameData {
    StackFrameData {
        file: entry.file,
        name: entry.name,
        line: entry.line,
    }
}

fn span_data((start, end): (u32, u32), text: &str, lines: &LineIndex) -> SpanData {
    let at = lines.line_column(text, start);
    SpanData {
        start: lines.utf16(text, start),
        end: lines.utf16(text, end),
        line: at.line + 1,
        column: at.column + 1,
    }
}
