package portability.simulation.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import portability.claims.claim.CaseId;
import portability.claims.claim.Claim;
import portability.simulation.institution.Institution;

/// On whom a claim waits, at each institution, and whether in the end that is somebody who will not answer any more.
final class Waiting {
    private final Map<String, Institution> institutions;

    Waiting(Map<String, Institution> institutions) {
        this.institutions = institutions;
    }

    /// Empty where everything is decided, summarised and closed.
    Set<String> waitsFor(String here, String claimId) {
        var claim = claimAt(here, claimId);
        var contact = CaseId.contactIn(claimId).orElseThrow().toString();
        if (claim.closed()) return Set.of();
        if (claim.opening().isEmpty()) return Set.of(contact);
        var missing = new TreeSet<String>();
        for (var partner : claim.opening().get().partners())
            if (!claim.records().containsKey(partner)) missing.add(partner);
        if (!missing.isEmpty()) return missing;
        if (!claim.isDecided()) return Set.of(here);
        if (claim.summary().isPresent()) return Set.of(here);
        if (!here.equals(contact)) return Set.of(contact);
        for (var involved : claim.opening().get().file().institutions())
            if (!claim.decisions().containsKey(involved)) missing.add(involved);
        return missing.isEmpty() ? Set.of(here) : missing;
    }

    /// Does the chain of who waits for whom end at nobody but those that are gone, or bad?
    boolean isExcused(String here, String claimId) {
        return isExcused(here, claimId, new HashSet<>());
    }

    private boolean isExcused(String here, String claimId, Set<String> seen) {
        var institution = institutions.get(here);
        if (institution == null || institution.isGone()) return true;
        // Who waits for itself, or in a circle, waits for nobody that could be named.
        if (!seen.add(here)) return false;
        var awaited = waitsFor(here, claimId);
        boolean excused = !awaited.isEmpty() && awaited.stream().anyMatch(other -> isExcused(other, claimId, seen));
        seen.remove(here);
        return excused;
    }

    private Claim claimAt(String here, String claimId) {
        var institution = institutions.get(here);
        return institution == null ? Claim.unknown() : institution.memory().claim(claimId);
    }
}
