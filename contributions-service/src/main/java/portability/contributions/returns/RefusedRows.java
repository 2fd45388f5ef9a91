package portability.contributions.returns;

import java.util.List;

/// The rows a return's posting refused.
@FunctionalInterface
public interface RefusedRows {
    /// The first of them, in the order of lines.
    List<RefusedRow> first(String returnId, int atMost);
}
