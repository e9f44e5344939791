//! Sources, spans, the line index and the one diagnostic type.
