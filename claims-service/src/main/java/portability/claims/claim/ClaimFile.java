package portability.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import portability.claims.claim.Benefit.Invalidity;
import portability.claims.claim.Benefit.OldAge;
import portability.claims.claim.Benefit.Survivors;
import portability.kernel.Country;
import portability.kernel.InstitutionId;

/// What is claimed, by whom, since when, and who is involved: the same at every institution.
///
/// @param claimDate    the day the claim was received where it was lodged. Where it counts too is the instrument's
///                     word: for all, by Reg. (EC) 987/2009 Art. 45(5)
/// @param residence    ISO 3166 alpha-2
/// @param institutions every institution involved, the contact institution first. Reg. (EC) 987/2009 Art. 47(1)
public record ClaimFile(
        Claimant claimant,
        Benefit benefit,
        LocalDate claimDate,
        String residence,
        Household household,
        List<String> institutions) {
    private static final int MOST_INSTITUTIONS = 40;

    public ClaimFile {
        institutions = List.copyOf(institutions);
        Country.of(residence);
        if (claimDate.isBefore(claimant.birthDate()))
            throw new IllegalArgumentException("nobody claims before being born");
        benefit.check(claimant, claimDate);
        institutions.forEach(InstitutionId::parse);
        if (institutions.isEmpty() || institutions.size() > MOST_INSTITUTIONS)
            throw new IllegalArgumentException("1 to " + MOST_INSTITUTIONS + " institutions: " + institutions.size());
        if (new HashSet<>(institutions).size() != institutions.size())
            throw new IllegalArgumentException("an institution stands there twice");
    }

    /// The person whose careers count.
    public Claimant insured() {
        return benefit.insured(claimant);
    }

    /// The same claim, told of another institution.
    /// @throws IllegalArgumentException if more are involved then than a claim can have
    ClaimFile with(Naming naming) {
        if (institutions.contains(naming.institution())) return this;
        var more = new ArrayList<>(institutions);
        more.add(naming.institution());
        return switch (benefit) {
            case OldAge _, Invalidity _ ->
                new ClaimFile(
                        claimant.with(naming.institution(), naming.number()),
                        benefit,
                        claimDate,
                        residence,
                        household,
                        more);
            case Survivors survivors ->
                new ClaimFile(
                        claimant,
                        survivors.of(survivors.deceased().with(naming.institution(), naming.number())),
                        claimDate,
                        residence,
                        household,
                        more);
        };
    }

    /// The same claim, without an institution that has no part in it. The person's number there stays known.
    ClaimFile without(String institution) {
        var less = institutions.stream().filter(one -> !one.equals(institution)).toList();
        return new ClaimFile(claimant, benefit, claimDate, residence, household, less);
    }

    /// Is it the same claim, whoever is involved?
    public boolean isSameClaim(ClaimFile other) {
        return bare().equals(other.bare());
    }

    private ClaimFile bare() {
        var nobody = claimant.withoutNumbers();
        var same = switch (benefit) {
            case OldAge _, Invalidity _ -> benefit;
            case Survivors survivors -> survivors.of(survivors.deceased().withoutNumbers());
        };
        return new ClaimFile(nobody, same, claimDate, residence, household, List.of(contact()));
    }

    /// Can another institution be involved?
    boolean hasRoom() {
        return institutions.size() < MOST_INSTITUTIONS;
    }

    public String contact() {
        return institutions.getFirst();
    }
}
