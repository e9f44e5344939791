//! Native binary: runs MATLAB files, the language suite and benchmarks.
