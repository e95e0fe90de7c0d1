//! The block itself: lines and cells, turned so that periods run across.

/// A rectangle of texts without outer blank lines and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    lines: Vec<Vec<String>>,
}

impl Block {
    /// The block as it was pasted: cells trimmed, all lines as long as the longest, blank edges cut off.
    pub(super) fn new(pasted: &[Vec<String>]) -> Self {
        let width = pasted.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |line: &Vec<String>, at: usize| line.get(at).map_or_else(String::new, |text| text.trim().to_owned());
        let lines = pasted.iter().map(|line| (0..width).map(|at| cell(line, at)).collect()).collect();
        Self { lines }.trimmed().turned().trimmed().turned()
    }

    /// Without blank lines at both ends.
    fn trimmed(mut self) -> Self {
        let is_blank = |line: &Vec<String>| line.iter().all(String::is_empty);
        while self.lines.last().is_some_and(is_blank) {
            self.lines.pop();
        }
        let first = self.lines.iter().position(|line| !is_blank(line)).unwrap_or(0);
        self.lines.drain(..first);
        self
    }

    /// Lines become columns.
    pub(super) fn turned(&self) -> Self {
        let cell = |line: &Vec<String>, at: usize| line.get(at).cloned().unwrap_or_default();
        Self { lines: (0..self.width()).map(|at| self.lines.iter().map(|line| cell(line, at)).collect()).collect() }
    }

    pub(super) fn height(&self) -> usize {
        self.lines.len()
    }

    pub(super) fn width(&self) -> usize {
        self.lines.first().map_or(0, Vec::len)
    }

    /// A cell; an empty text outside.
    pub(super) fn at(&self, line: usize, column: usize) -> &str {
        self.lines.get(line).and_then(|line| line.get(column)).map_or("", String::as_str)
    }

    /// The first line.
    pub(super) fn top(&self) -> Vec<&str> {
        (0..self.width()).map(|column| self.at(0, column)).collect()
    }

    /// The first column.
    pub(super) fn side(&self) -> Vec<&str> {
        (0..self.height()).map(|line| self.at(line, 0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Block;

    fn block(lines: &[&[&str]]) -> Block {
        Block::new(&lines.iter().map(|line| line.iter().map(|&cell| cell.to_owned()).collect()).collect::<Vec<_>>())
    }

    #[test]
    fn blank_edges_are_cut_off_and_lines_made_equally_long() {
        let cut = block(&[&["", ""], &["", " a ", "b"], &["", "", "", ""], &["", "c"]]);
        assert_eq!((cut.height(), cut.width()), (3, 2));
        assert_eq!((cut.at(0, 0), cut.at(1, 0), cut.at(2, 0), cut.at(2, 1), cut.at(9, 9)), ("a", "", "c", "", ""));
        assert_eq!(block(&[&["", ""]]).height(), 0);
        assert_eq!(block(&[]).width(), 0);
    }

    #[test]
    fn turning_twice_changes_nothing() {
        let one = block(&[&["a", "b", "c"], &["d", "e", "f"]]);
        assert_eq!(one.turned().at(2, 1), "f");
        assert_eq!(one.turned().turned(), one);
    }
}
