package portability.claims.netting;

import java.util.List;

/// Where this institution has what is due between it and others. There may be several such books; no item is in two.
public interface DueItems {
    /// Everything that is open between here and a partner, either way, whenever it is due; what is in a window already
    /// may still be among it.
    List<DueItem> open(String partner);

    /// Is what both have agreed to settle no longer among it? Then what is still open of the same has become due since.
    default boolean takesOffWhatIsAgreed() {
        return false;
    }
}
