package portability.simulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.RecordName;
import portability.simulation.check.PairCheck.Side;
import portability.simulation.institution.Institution;

/// What must hold in the end.
public final class Checker {
    private final Map<String, Institution> institutions = new TreeMap<>();
    private final Waiting waiting;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Integer> waitedFor = new TreeMap<>();
    private int closed;

    public Checker(List<Institution> institutions) {
        institutions.forEach(institution -> this.institutions.put(institution.name(), institution));
        this.waiting = new Waiting(this.institutions);
    }

    /// @param cases by claim id
    public void check(Map<String, ClaimFile> cases) {
        for (var institution : institutions.values()) {
            new ClaimCheck(institution, findings::add).check();
            for (var other : institutions.values())
                if (other != institution) new PairCheck(side(institution), side(other), findings::add).check();
        }
        cases.forEach(this::checkCase);
    }

    private static Side side(Institution institution) {
        return new Side(institution.name(), institution.store().events(), !institution.isGone());
    }

    public List<String> findings() {
        return List.copyOf(findings);
    }

    /// How many cases are closed everywhere.
    public int closed() {
        return closed;
    }

    /// How many cases wait, by the party that the contact institution waits for.
    public Map<String, Integer> waitedFor() {
        return waitedFor;
    }

    private void checkCase(String claimId, ClaimFile file) {
        boolean done = true;
        Optional<Object> summary = Optional.empty();
        for (var name : file.institutions()) {
            var institution = institutions.get(name);
            if (institution == null) {
                done = false;
                continue;
            }
            var claim = institution.memory().claim(claimId);
            var awaited = waiting.waitsFor(name, claimId);
            if (!awaited.isEmpty()) {
                done = false;
                if (name.equals(file.contact())) waitedFor.merge(String.join(", ", awaited), 1, Integer::sum);
                if (!waiting.isExcused(name, claimId))
                    findings.add("%s at %s waits for %s, who could act".formatted(claimId, name, awaited));
            }
            var told = claim.summary().map(Claim.Summary::decisions).map(Object.class::cast);
            if (told.isPresent() && summary.isPresent() && !told.equals(summary))
                findings.add("%s: %s has another summary than others".formatted(claimId, name));
            if (told.isPresent()) summary = told;
            if (!institution.isGone()) checkRecords(claimId, file, institution, claim);
        }
        if (done) closed++;
    }

    private void checkRecords(String claimId, ClaimFile file, Institution here, Claim claim) {
        if (claim.opening().isPresent()
                && !file.institutions().containsAll(claim.decisions().keySet()))
            findings.add("%s: %s holds the decision of somebody with no part in it".formatted(claimId, here.name()));
        claim.records().forEach((name, record) -> {
            var owner = institutions.get(name);
            if (owner == null || owner.isGone() || record.isEmpty()) return;
            var held = RecordName.of(record.get()).recordId();
            if (!owner.newestRecord(claimId).equals(Optional.of(held)))
                findings.add("%s: %s holds %s of %s, not the newest".formatted(claimId, here.name(), held, name));
        });
    }
}
