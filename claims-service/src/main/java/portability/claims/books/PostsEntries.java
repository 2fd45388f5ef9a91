package portability.claims.books;

import java.util.List;

/// Whoever posts entries by following the log. A statement waits for all of them, so that what was heard is in it.
public interface PostsEntries {
    /// The processors through which something becomes an entry, the first one first.
    List<String> processors();
}
