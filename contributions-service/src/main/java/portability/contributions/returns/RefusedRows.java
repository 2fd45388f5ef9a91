package portability.contributions.returns;

import java.util.List;

/// The rows a return's posting refused.
public interface RefusedRows {
    /// The first of them, in the order of lines.
    default List<RefusedRow> first(String returnId, int atMost) {
        return after(returnId, 0, atMost);
    }

    /// Those behind a line, in the order of lines.
    List<RefusedRow> after(String returnId, int line, int atMost);
}
