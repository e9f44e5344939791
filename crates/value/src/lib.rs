//! The value model: classes, arrays with copy-on-write, indexing, broadcasting, conversion and display.
