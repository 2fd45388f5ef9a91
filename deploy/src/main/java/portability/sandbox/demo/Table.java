package portability.sandbox.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Columns as wide as they need to be; numbers stand right.
final class Table {
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final Set<Integer> rightAligned;

    Table(Set<Integer> rightAligned, String... headings) {
        this.rightAligned = Set.copyOf(rightAligned);
        rows.add(headings);
    }

    void row(String... cells) {
        if (cells.length != rows.getFirst().length)
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of another width");
        rows.add(cells);
    }

    void printOn(Page page, int indent) {
        int[] widths = new int[rows.getFirst().length];
        for (var row : rows) {
            for (int column = 0; column < row.length; column++)
                widths[column] = Math.max(widths[column], row[column].length());
        }
        for (var row : rows) page.text(indent, line(row, widths));
    }

    private String line(String[] row, int[] widths) {
        var cells = new String[row.length];
        Arrays.setAll(cells, column -> padded(row[column], widths[column], rightAligned.contains(column)));
        return String.join(GAP, cells).stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        var padding = " ".repeat(width - cell.length());
        return right ? padding + cell : cell + padding;
    }
}
