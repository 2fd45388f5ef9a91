package portability.claims.netting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Where this institution has what is due between it and others. There may be several such books; no item is in two.
/// A book of a million items is never read whole: it is read until there is enough, or asked for items by name.
public interface DueItems {
    /// What is due between here and a partner, either way, page by page in an order that stays; what is in a window
    /// already may still be among it.
    ///
    /// @param by    due on that day or before
    /// @param wants takes a page, and says whether it wants another one
    void due(String partner, LocalDate by, Predicate<List<DueItem>> wants);

    /// Of some items those that are open between here and a partner, whenever they are due, as this book has them.
    ///
    /// @param asked as anyone has them: only what they are named by counts
    List<DueItem> named(String partner, Collection<DueItem> asked);

    /// Is what both have agreed to settle no longer among it? Then what is still open of the same has become due since.
    default boolean takesOffWhatIsAgreed() {
        return false;
    }
}
