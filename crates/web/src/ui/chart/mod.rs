//! Charts drawn as SVG, with the figures in the text. Bars are percentages, so no styles are written inline.

use crate::texts::Texts;
use crate::ui::css;
use crate::ui::fold;
use crate::ui::table::{Cell, Column, Table};
use maud::{Markup, html};

classes!("chart");

/// One bar, or a stack of two.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bar<'a> {
    /// What stands under it.
    pub label: &'a str,
    /// Its height, in any unit.
    pub value: f64,
    /// What is stacked on it; zero for nothing.
    pub second: f64,
    /// What is written over it.
    pub text: &'a str,
    /// Whether its time is not over yet. Striped.
    pub unfinished: bool,
}

/// Bars side by side. `caption` says what they are.
pub fn bars(caption: &str, list: &[Bar<'_>]) -> Markup {
    let highest = list.iter().map(|bar| bar.value + bar.second).fold(0.0, f64::max) * 1.12;
    let share = |value: f64| format!("{:.1}%", if highest > 0.0 { value / highest * 100.0 } else { 0.0 });
    html! {
        p.(css::VH) { (caption) }
        ol.(class::BARS) data-many[list.len() > 7] {
            @for bar in list {
                li data-now[bar.unfinished] {
                    span.(class::BARS_COL) {
                        @if !bar.text.is_empty() { b { (bar.text) } }
                        @if bar.second > 0.0 {
                            svg.(class::BAR) data-s="2" width="100%" height=(share(bar.second)) aria-hidden="true" {}
                        }
                        svg.(class::BAR) data-s=(if bar.unfinished { "3" } else { "1" }) width="100%"
                            height=(share(bar.value)) aria-hidden="true" {}
                    }
                    span.(class::BARS_L) { (bar.label) }
                }
            }
        }
    }
}

/// How a mark in the legend is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The first series.
    First,
    /// The second series.
    Second,
    /// Not over yet. Striped.
    Unfinished,
    /// What is compared with. Hollow.
    Compared,
}

/// What the marks mean.
pub fn legend(keys: &[(Key, &str)]) -> Markup {
    html! {
        p.(class::LEGEND) {
            @for (key, text) in keys {
                span {
                    span.(class::KEY) data-s=[match key {
                        Key::First => None,
                        Key::Second => Some("2"),
                        Key::Unfinished => Some("3"),
                        Key::Compared => Some("0"),
                    }] {}
                    (text)
                }
            }
        }
    }
}

/// A chart with its legend, and the same figures as a table one press away.
pub fn chart(
    t: &Texts,
    picture: &Markup,
    legend: &Markup,
    caption: &str,
    columns: &[Column<'_>],
    rows: Vec<Vec<Cell>>,
) -> Markup {
    let table = Table { caption, columns, rows, ..Table::default() };
    html! {
        div.(class::CHART) { (picture) (legend) (fold::fold(t.ui.as_table, &html! { (table) })) }
    }
}

/// A line over time, with last time's dashed behind it. `marks` stand under it.
pub fn plot(now: &[f64], before: &[f64], marks: &[&str]) -> Markup {
    let highest = now.iter().chain(before).copied().fold(0.0, f64::max) * 1.1;
    let line = |values: &[f64]| path(values, 100.0, |y| 100.0 - y / highest.max(f64::MIN_POSITIVE) * 100.0);
    html! {
        div.(class::PLOT) {
            svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" {
                path data-fill d={ (line(now)) "V100H0z" } {}
                @if before.len() > 1 { path data-s="2" d=(line(before)) {} }
                path d=(line(now)) {}
            }
            div.(class::PLOT_X) aria-hidden="true" { @for mark in marks { span { (mark) } } }
        }
    }
}

/// A small line without axes.
pub fn spark(values: &[f64]) -> Markup {
    let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(l, h), v| (l.min(*v), h.max(*v)));
    let step = if high > low { 28.0 / (high - low) } else { 28.0 };
    let line = path(values, 100.0, |y| 30.0 - (y - low) * step);
    html! {
        svg.(class::SPARK) viewBox="0 0 100 32" preserveAspectRatio="none" aria-hidden="true" {
            path data-fill d={ (line) "V32H0z" } {}
            path d=(line) {}
        }
    }
}

fn path(values: &[f64], width: f64, height: impl Fn(f64) -> f64) -> String {
    let last = values.len().saturating_sub(1).max(1);
    let mut x = 0.0;
    let step = width / f64::from(u32::try_from(last).unwrap_or(u32::MAX));
    let mut d = String::new();
    for (i, value) in values.iter().enumerate() {
        d += &format!("{}{x:.1} {:.1}", if i == 0 { 'M' } else { 'L' }, height(*value));
        x += step;
    }
    d
}
