//! Frames on the heap, dispatch, calls, exceptions, fuel and suspension.
