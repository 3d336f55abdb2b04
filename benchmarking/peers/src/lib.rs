//! Asset Hub Westend, whole: a library of this kind exports what the runtime exports.
#![no_std]
#![allow(unused_imports)]

pub use asset_hub_westend_runtime::*;
