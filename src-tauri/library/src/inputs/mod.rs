//! THE inputs of the library, by area. Many KPIs share one.

mod cash;
mod employees;
mod finance;
mod marketing;
mod operations;
mod sales;
mod service;

use crate::Input;

const AREAS: [&[Input]; 7] = [
    sales::INPUTS,
    marketing::INPUTS,
    service::INPUTS,
    finance::INPUTS,
    cash::INPUTS,
    operations::INPUTS,
    employees::INPUTS,
];

/// The input of that key.
pub fn input(key: &str) -> Option<&'static Input> {
    AREAS.into_iter().flatten().find(|input| input.key == key)
}
