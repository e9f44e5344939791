//! Prints the TypeScript declarations of the protocol: `npm run generate` keeps them in `packages/core-wasm/src/generated`.

use runmat_protocol::{self as protocol, PROTOCOL_VERSION};
use std::fmt::Write as _;
use std::io::Write as _;
use ts_rs::TS;

fn declare<T: TS + 'static>(out: &mut String) {
    out.push('\n');
    let text = format!("{}export {}\n", T::docs().unwrap_or_default(), T::decl());
    out.push_str(&lay_out(&text));
}

/// One-line comments on one line, one field a line where fields have comments.
fn lay_out(text: &str) -> String {
    let text = text
        .replace("/**\n * ", "/** ")
        .replace("\n */\n", " */\n")
        .replace("{ \n/**", "{\n  /**")
        .replace(", \n/**", ",\n  /**");
    let mut out = String::new();
    for line in text.lines() {
        let field = !line.starts_with("export") && !line.trim_start().starts_with("/**");
        if field {
            out.push_str("  ");
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

macro_rules! declare_all {
    ($out:expr, $($name:ident),* $(,)?) => { $(declare::<protocol::$name>($out);)* };
}

fn main() -> std::io::Result<()> {
    let mut out = String::from("// Generated from crates/protocol by `npm run generate`. Do not edit.\n\n");
    let _ = writeln!(
        out,
        "/** Raised whenever a type here changes in a way that an older reader cannot take. */"
    );
    let _ = writeln!(out, "export const PROTOCOL_VERSION = {PROTOCOL_VERSION};");
    declare_all!(
        &mut out,
        CoreOptions,
        OutputStream,
        OutputChunk,
        StepKind,
        StepData,
        RunEndData
    );
    declare_all!(
        &mut out,
        ErrorCode,
        ErrorData,
        SpanData,
        StackFrameData,
        WarningData,
        Profiling
    );
    declare_all!(
        &mut out,
        EffectData,
        InputKindData,
        FsRequestData,
        ReplyData,
        FsReplyData,
        FsEntryData,
        FsErrorData
    );
    declare_all!(
        &mut out,
        WorkspaceDelta,
        WorkspaceEntry,
        Residency,
        MaterializeOptions,
        SliceData,
        MaterializedVariable,
        MaterializedData,
        NumericData
    );
    declare_all!(&mut out, CoreErrorCode, HelpData, MemoryStats);
    std::io::stdout().write_all(out.as_bytes())
}
