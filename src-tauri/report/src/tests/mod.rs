//! What tests of several formats need.

pub(crate) mod fixture;
pub(crate) mod hostile;
pub(crate) mod unpacked;
