//! Intake from the outside: whole files through all steps.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answers;
mod anything;
mod behind;
mod beside;
mod called;
mod currencies;
mod dated;
mod each;
mod explained;
mod files;
mod heads;
mod hostile;
mod lookups;
mod orders;
mod pairs;
mod recipes;
mod refused;
mod renamed;
mod rules;
mod running;
mod said;
mod signs;
mod statement;
mod states;
mod support;
mod unsure;
mod variants;
mod vehicle_sales;
mod versions;
