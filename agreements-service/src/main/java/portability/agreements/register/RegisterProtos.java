package portability.agreements.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import portability.agreements.instrument.RecordedStep;
import portability.agreements.instrument.Step;
import portability.law.register.Body;
import portability.law.register.CoveredBranch.Coverage;
import portability.law.register.Institution;
import portability.law.register.PairAnswer;
import portability.law.register.PairFindings.Finding;
import portability.law.register.PartialDate;
import portability.law.register.RegisteredInstrument;
import portability.law.register.Source;
import portability.law.register.Standing;
import portability.proto.agreements.v1.AgreementFinding;
import portability.proto.agreements.v1.BranchCoverage;
import portability.proto.agreements.v1.Instrument;
import portability.proto.agreements.v1.InstrumentParty;
import portability.proto.agreements.v1.InstrumentProposal;
import portability.proto.agreements.v1.InstrumentStep;
import portability.proto.agreements.v1.NamedLiaison;

/// The register's types on the wire. Names of enums are the same on both sides, behind the contract's prefix.
final class RegisterProtos {
    private RegisterProtos() {}

    static portability.proto.agreements.v1.Standing standing(Standing standing) {
        return portability.proto.agreements.v1.Standing.valueOf("STANDING_" + standing);
    }

    static portability.proto.agreements.v1.PairAnswer answer(PairAnswer answer) {
        return portability.proto.agreements.v1.PairAnswer.valueOf("PAIR_ANSWER_" + answer);
    }

    static BranchCoverage coverage(Coverage coverage) {
        return BranchCoverage.valueOf("BRANCH_COVERAGE_" + coverage);
    }

    static InstrumentStep step(Step step) {
        return InstrumentStep.valueOf("INSTRUMENT_STEP_" + step);
    }

    static portability.proto.agreements.v1.InstitutionRole role(Institution.Role role) {
        return portability.proto.agreements.v1.InstitutionRole.valueOf("INSTITUTION_ROLE_" + role);
    }

    static Instrument instrument(RegisteredInstrument from, boolean draftedHere) {
        var wire = Instrument.newBuilder()
                .setId(from.id())
                .setTitle(from.title())
                .setType(from.type().name())
                .setStatusSeen(from.status().name())
                .addAllOneOf(
                        from.oneOf().stream().map(Object::toString).sorted().toList())
                .setSigned(text(from.signed()))
                .setInForce(text(from.inForce()))
                .setLastDay(text(from.lastDay()))
                .addAllReplaces(from.replaces())
                .addAllBranches(names(from.branches()))
                .setBranchesNote(from.branchesNote().orElse(""))
                .setPostingExtension(from.postingExtension().orElse(""))
                .setSource(source(from.source()))
                .setSeen(from.seen())
                .setNote(from.note().orElse(""))
                .setDraftedHere(draftedHere);
        from.totalises().ifPresent(wire::setTotalises);
        from.postingMonths().ifPresent(wire::setPostingMonths);
        from.parties().forEach(party -> wire.addParties(party(party)));
        from.liaison()
                .forEach(liaison -> wire.addLiaison(NamedLiaison.newBuilder()
                        .setState(liaison.state().code())
                        .setBody(liaison.body())));
        from.alsoSeenIn().forEach(source -> wire.addAlsoSeenIn(source(source)));
        return wire.build();
    }

    private static InstrumentParty party(RegisteredInstrument.Party party) {
        return InstrumentParty.newBuilder()
                .setState(party.state().code())
                .setFrom(text(party.from()))
                .setLastDay(text(party.lastDay()))
                .setRatified(text(party.ratified()))
                .build();
    }

    static AgreementFinding finding(Finding finding, boolean draftedHere) {
        return AgreementFinding.newBuilder()
                .setInstrument(instrument(finding.instrument(), draftedHere))
                .setStanding(standing(finding.standing()))
                .setCoverage(coverage(finding.coverage()))
                .setAnswer(answer(finding.says()))
                .setRules(finding.rules().orElse(""))
                .addAsParties(finding.as().one().code())
                .addAsParties(finding.as().other().code())
                .build();
    }

    static InstrumentProposal proposal(RecordedStep step) {
        return InstrumentProposal.newBuilder()
                .setProposalId(step.proposalId())
                .setStep(step(step.step()))
                .setEffectiveOn(step.effectiveOn().toString())
                .setReason(step.reason())
                .setProposedBy(step.proposedBy())
                .setProposedAt(step.proposedAt().toString())
                .setEnactedBy(step.enactedBy().orElse(""))
                .setEnactedAt(step.enactedAt().map(Instant::toString).orElse(""))
                .setDropped(step.dropped())
                .build();
    }

    static portability.proto.agreements.v1.Body body(Body body) {
        return portability.proto.agreements.v1.Body.newBuilder()
                .setState(body.state().code())
                .setName(body.name())
                .addAllFunctions(names(body.functions()))
                .setRole(body.role())
                .addAllBranches(names(body.branches()))
                .setCoverage(body.coverage())
                .setCompetence(body.competence())
                .setContact(body.contact())
                .setOpeningHours(body.openingHours().orElse(""))
                .addAllLanguages(body.languages())
                .setSource(source(body.source()))
                .setSeen(body.seen())
                .build();
    }

    static portability.proto.agreements.v1.CompetentInstitution competent(
            Institution institution, Institution.Competence competence, String scheme) {
        return portability.proto.agreements.v1.CompetentInstitution.newBuilder()
                .setInstitution(institution.id().toString())
                .setName(institution.name())
                .setRole(role(competence.role()))
                .addAllBranches(names(competence.branches()))
                .setFrom(competence.from().map(LocalDate::toString).orElse(""))
                .setLastDay(competence.lastDay().map(LocalDate::toString).orElse(""))
                .setSource(competence.source())
                .setVerified(competence.verified())
                .setScheme(scheme)
                .build();
    }

    private static portability.proto.agreements.v1.Source source(Source source) {
        return portability.proto.agreements.v1.Source.newBuilder()
                .setTitle(source.title())
                .setAddress(source.address().orElse(""))
                .build();
    }

    private static List<String> names(Collection<? extends Enum<?>> all) {
        return all.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .toList();
    }

    private static String text(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }
}
