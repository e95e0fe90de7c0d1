//! What is read out, and in what order: headings, paragraphs, figures with their alternative text, tables with their heads.

use crate::pages::{Cell, Heads, Part, Role};
use domain::whole::single;
use krilla::geom::Rect;
use krilla::tagging::{BBox, Identifier, Node, TableHeaderScope, Tag, TagGroup, TagTree};
use std::num::NonZeroU16;

/// The tree of tags while pages are written.
pub(super) struct Tags {
    tree: TagTree,
    /// The table whose rows are coming, which may go on over several pages.
    table: Option<Table>,
}

struct Table {
    number: usize,
    rows: Vec<TagGroup>,
    row: usize,
    cells: Vec<Node>,
}

impl Tags {
    pub(super) fn new(language: &str) -> Self {
        Self { tree: TagTree::new().with_lang(Some(language.to_owned())), table: None }
    }

    /// A part that was drawn on a page. What is furniture is not read out.
    pub(super) fn add(&mut self, part: &Part, page: usize, identifier: Identifier) {
        match &part.role {
            Role::Furniture => {}
            Role::Cell(cell) => self.cell(*cell, identifier),
            Role::Heading(level) => {
                let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
                self.block(TagGroup::with_children(
                    Tag::Hn(level, Some(part.text().trim().to_owned())),
                    vec![identifier.into()],
                ));
            }
            Role::Paragraph => self.block(TagGroup::with_children(Tag::P, vec![identifier.into()])),
            Role::Figure(alt) => {
                let area = part.area;
                let corners = [area.left, area.top, area.right, area.bottom].map(single);
                let [left, top, right, bottom] = corners;
                let area = Rect::from_ltrb(left, top, right, bottom).map(|rect| BBox::new(page, rect));
                let figure = Tag::Figure(Some(alt.clone())).with_bbox(area);
                self.block(TagGroup::with_children(figure, vec![identifier.into()]));
            }
        }
    }

    fn block(&mut self, group: TagGroup) {
        self.close();
        self.tree.push(group);
    }

    fn cell(&mut self, cell: Cell, identifier: Identifier) {
        if self.table.as_ref().is_none_or(|table| table.number != cell.table) {
            self.close();
            self.table = Some(Table { number: cell.table, rows: Vec::new(), row: cell.row, cells: Vec::new() });
        }
        let Some(table) = &mut self.table else { return };
        if table.row != cell.row {
            table.end_row();
            table.row = cell.row;
        }
        let children = vec![identifier.into()];
        let group = match cell.heads {
            Heads::Nothing => TagGroup::with_children(Tag::TD, children),
            Heads::Column => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), children),
            Heads::Row => TagGroup::with_children(Tag::TH(TableHeaderScope::Row), children),
        };
        table.cells.push(group.into());
    }

    fn close(&mut self) {
        if let Some(mut table) = self.table.take() {
            table.end_row();
            let rows = table.rows.into_iter().map(Node::from).collect();
            self.tree.push(TagGroup::with_children(Tag::Table, rows));
        }
    }

    /// The whole tree.
    pub(super) fn tree(mut self) -> TagTree {
        self.close();
        self.tree
    }
}

impl Table {
    fn end_row(&mut self) {
        if !self.cells.is_empty() {
            self.rows.push(TagGroup::with_children(Tag::TR, std::mem::take(&mut self.cells)));
        }
    }
}
