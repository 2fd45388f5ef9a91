package portability.contributions.returns.account;

import java.util.Set;

/// What is recorded of the lines of returns.
@FunctionalInterface
public interface PostedLines {
    /// Was each of these lines of the return posted?
    boolean posted(String returnId, Set<Integer> lines);
}
