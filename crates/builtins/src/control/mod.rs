//! Cells, structs, maps, handles, errors, evaluation and the workspace.

category! {}
