package portability.totalisation.legislation;

import java.util.Optional;
import portability.kernel.Country;

/// What takes a person out of the general rules on where legislation is found, or nothing.
public sealed interface Standing {
    record General() implements Standing {}

    /// Source: Reg. (EC) 883/2004 Arts. 11(3)(b), 13(4).
    record CivilServant(Country of) implements Standing {}

    /// Called up for military or civilian service. Source: Art. 11(3)(d).
    record CalledUp(Country by) implements Standing {}

    /// Receives unemployment benefits of the state of residence as a former frontier worker. Source: Art.
    /// 11(3)(c).
    record Unemployed() implements Standing {}

    /// @param paidFrom the seat of who pays, if that is the state of residence the mariner belongs there.
    ///                 Art. 11(4)
    record Mariner(Country flag, Optional<Country> paidFrom) implements Standing {}

    /// Source: Art. 11(5).
    record Aircrew(Country homeBase) implements Standing {}

    /// Contract staff of the European Communities. Source: Art. 15.
    record ContractStaff(Country chosen) implements Standing {}
}
