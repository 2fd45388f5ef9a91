package portability.contributions.returns;

import java.util.List;

/// The rows a return's posting refused.
@FunctionalInterface
public interface RefusedRows {
    /// In the order of lines.
    List<RefusedRow> of(String returnId);
}
