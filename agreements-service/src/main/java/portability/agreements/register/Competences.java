package portability.agreements.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.agreements.pack.HeldLaw;
import portability.kernel.Branch;
import portability.kernel.Country;
import portability.law.register.CoveredBranch;
import portability.law.register.Institution;
import portability.law.register.Institution.Competence;
import portability.law.register.Institution.Role;
import portability.proto.agreements.v1.CompetentInstitution;
import portability.totalisation.law.Scheme;

/// Which institution of a state is competent: what the directory says, and every institution whose scheme is loaded.
final class Competences {
    private final HeldLaw law;

    Competences(HeldLaw law) {
        this.law = law;
    }

    List<CompetentInstitution> find(Country state, Optional<Branch> branch, Optional<Role> role, LocalDate day) {
        var listed = law.register().institutions().stream()
                .filter(institution -> institution.id().country().equals(state))
                .flatMap(institution -> institution.competences().stream()
                        .filter(competence -> role.isEmpty() || competence.role() == role.get())
                        .filter(competence -> competence.covers(branch, day))
                        .map(competence -> RegisterProtos.competent(
                                institution, competence, scheme(institution, competence, branch))));
        return Stream.concat(listed, unlisted(state, branch, role))
                .sorted(Comparator.comparing(CompetentInstitution::getInstitution)
                        .thenComparing(CompetentInstitution::getRole))
                .toList();
    }

    private String scheme(Institution institution, Competence competence, Optional<Branch> branch) {
        if (competence.role() != Role.BENEFITS) return "";
        return schemes(branch)
                .filter(scheme -> scheme.institution().equals(institution.id()))
                .map(Scheme::id)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /// Institutions with a scheme for the branch that the directory does not name for it.
    private Stream<CompetentInstitution> unlisted(Country state, Optional<Branch> branch, Optional<Role> role) {
        if (role.filter(wanted -> wanted != Role.BENEFITS).isPresent()) return Stream.empty();
        return schemes(branch)
                .filter(scheme -> scheme.country().equals(state))
                .filter(scheme -> !isListed(scheme))
                .map(scheme -> RegisterProtos.competent(
                        new Institution(scheme.institution(), scheme.name(), List.of()),
                        new Competence(
                                Role.BENEFITS,
                                CoveredBranch.of(scheme.branch()),
                                Optional.empty(),
                                Optional.empty(),
                                "its scheme is loaded: " + scheme.id(),
                                true),
                        scheme.id()));
    }

    private boolean isListed(Scheme scheme) {
        return law.register().institutions().stream()
                .filter(institution -> institution.id().equals(scheme.institution()))
                .flatMap(institution -> institution.competences().stream())
                .anyMatch(competence -> competence.role() == Role.BENEFITS
                        && CoveredBranch.of(scheme.branch()).stream().anyMatch(competence.branches()::contains));
    }

    private Stream<Scheme> schemes(Optional<Branch> branch) {
        return law.pack().schemes().stream().filter(scheme -> branch.isEmpty() || scheme.branch() == branch.get());
    }
}
