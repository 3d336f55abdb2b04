//! Empty: the work is done by the build script.
