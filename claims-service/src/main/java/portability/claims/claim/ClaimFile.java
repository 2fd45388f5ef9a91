package portability.claims.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
/// @param continues    the claim under which another institution had begun with it; empty where this is the
///                     first. Absent
///                     in what was stored before claims were handed over
public record ClaimFile(
        Claimant claimant,
        Benefit benefit,
        LocalDate claimDate,
        String residence,
        Household household,
        List<String> institutions,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String continues) {
    private static final int MOST_INSTITUTIONS = 40;

    public ClaimFile {
        institutions = List.copyOf(institutions);
        continues = Objects.requireNonNullElse(continues, "");
        if (!continues.isEmpty() && CaseId.contactIn(continues).isEmpty())
            throw new IllegalArgumentException("it continues what is no claim");
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

    public ClaimFile(
            Claimant claimant,
            Benefit benefit,
            LocalDate claimDate,
            String residence,
            Household household,
            List<String> institutions) {
        this(claimant, benefit, claimDate, residence, household, institutions, "");
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
        return knownAt(naming.institution(), naming.number()).of(more, continues);
    }

    /// The same claim, led by another institution.
    ///
    /// @param number    the insured person's there
    /// @param leaves    who has no part in it: no number there goes along
    /// @param continues the claim's name here
    ClaimFile ledBy(String to, String number, Optional<String> leaves, String continues) {
        var all = new ArrayList<String>();
        all.add(to);
        institutions.stream()
                .filter(one -> !one.equals(to) && !leaves.equals(Optional.of(one)))
                .forEach(all::add);
        var known = knownAt(to, number);
        return leaves.map(known::unknownAt).orElse(known).of(all, continues);
    }

    /// The same claim, with what is claimed as it is known by now.
    ClaimFile claiming(Benefit known) {
        return of(claimant, known);
    }

    private ClaimFile knownAt(String institution, String number) {
        return switch (benefit) {
            case OldAge _, Invalidity _ -> of(claimant.with(institution, number), benefit);
            case Survivors survivors ->
                of(claimant, survivors.of(survivors.deceased().with(institution, number)));
        };
    }

    private ClaimFile unknownAt(String institution) {
        return switch (benefit) {
            case OldAge _, Invalidity _ -> of(claimant.without(institution), benefit);
            case Survivors survivors ->
                of(claimant, survivors.of(survivors.deceased().without(institution)));
        };
    }

    private ClaimFile of(Claimant who, Benefit what) {
        return new ClaimFile(who, what, claimDate, residence, household, institutions, continues);
    }

    private ClaimFile of(List<String> involved, String earlier) {
        return new ClaimFile(claimant, benefit, claimDate, residence, household, involved, earlier);
    }

    /// The same claim, without an institution that has no part in it. The person's number there stays known.
    ClaimFile without(String institution) {
        var less = institutions.stream().filter(one -> !one.equals(institution)).toList();
        return of(less, continues);
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
