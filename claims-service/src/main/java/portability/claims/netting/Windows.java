package portability.claims.netting;

import java.util.List;

/// Which windows there are, here.
public interface Windows {
    /// The processor that keeps the list.
    String PROCESSOR = "windows";

    /// Up to 500 ids, the newest first.
    ///
    /// @param partner empty: with anybody
    List<String> with(String partner);
}
