package portability.agreements.pack;

import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.law.LawPack;

/// Finds a version of the law by its checksum: one that held, or one that is proposed.
public final class LawVersions {
    private final AdoptedLaw adopted;
    private final LawDesk desk;

    public LawVersions(AdoptedLaw adopted, LawDesk desk) {
        this.adopted = adopted;
        this.desk = desk;
    }

    /// @param checksum empty: the one that holds now
    /// @throws Refused NoLawLoaded, UnknownLawVersion
    public LawPack find(String checksum) {
        if (checksum.isEmpty()) return adopted.current();
        return adopted.find(checksum)
                .map(HeldLaw::pack)
                .or(() -> desk.proposed(checksum))
                .orElseThrow(() -> new Refused(new Refusal.UnknownLawVersion()));
    }
}
