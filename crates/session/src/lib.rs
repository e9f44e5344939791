//! All that a host sees, without JavaScript.
