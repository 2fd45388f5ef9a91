package portability.agreements.recorded;

import java.util.List;

/// Of which cases determinations are kept.
public interface RecordedCases {
    /// The processor of the read model.
    String PROCESSOR = "determinations";

    /// Those after a reference, in order, at most so many.
    List<String> after(String reference, int most);
}
