package portability.claims.claim.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.claim.Claim;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.FiguresCertified;
import portability.claims.claim.ClaimFile;
import portability.claims.claim.Errand;
import portability.claims.claim.Facts;
import portability.claims.claim.Figure;
import portability.claims.claim.wire.CaseDocument.Notice;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.SealBroken;
import portability.proto.agreements.v1.SurvivorRelation;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.ClaimNotice;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.types.v1.Branch;

class BenefitsTest {
    static Stream<ClaimFile> kinds() {
        return Stream.of(Facts.file(), Facts.invalidity(), Facts.mixedInvalidity(), Facts.survivors());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_notice_says_to_the_partner_what_was_claimed(ClaimFile file) {
        assertThat(read(noticeOf(file))).isEqualTo(new Notice(file, List.of()));
    }

    @Test
    void the_question_after_a_death_is_about_the_deceased_and_asked_for_the_survivor() {
        var question = question(Facts.survivors(), Facts.DE);
        assertThat(question.getBirthDate()).isEqualTo("1955-05-04");
        assertThat(question.getDeath().getDeceased().getBirthDate()).isEqualTo("1958-01-20");
        assertThat(question.getDeath().getOn()).isEqualTo("2025-02-11");
        assertThat(question.getDeath().getClaimant().getRelation())
                .isEqualTo(SurvivorRelation.SURVIVOR_RELATION_SPOUSE);
        assertThat(question.getDeath().getClaimant().getMarriedMonths()).isEqualTo(540);
        assertThat(question.getDeath().getOthersList())
                .singleElement()
                .satisfies(child -> assertThat(child.getBirthDate()).isEqualTo("2008-07-01"));
        assertThat(question.getFiguresList())
                .singleElement()
                .satisfies(figure -> assertThat(figure.getValue()).isEqualTo("0.0000001"));
    }

    @Test
    void a_degree_of_incapacity_is_asked_with_where_it_was_found_and_nowhere_else() {
        assertThat(question(Facts.invalidity(), Facts.DE).getIncapacity().getPercent())
                .isEqualTo(60);
        var elsewhere = question(Facts.invalidity(), Facts.NL).getIncapacity();
        assertThat(elsewhere.getPercent()).isZero();
        assertThat(elsewhere.getSince()).isEqualTo("2024-05-02");
        assertThat(elsewhere.getUnder()).isEqualTo("DE");
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                nonsense("no branch", Facts.file(), n -> n.setBranch(Branch.BRANCH_UNSPECIFIED)),
                nonsense("a branch nobody handles", Facts.file(), n -> n.setBranch(Branch.BRANCH_FAMILY)),
                nonsense("old age after a death", Facts.survivors(), n -> n.setBranch(Branch.BRANCH_OLD_AGE)),
                nonsense("invalidity after a death", Facts.survivors(), n -> n.setBranch(Branch.BRANCH_INVALIDITY)),
                nonsense("survivors of nobody", Facts.file(), n -> n.setBranch(Branch.BRANCH_SURVIVORS)),
                nonsense("incapacity not said", Facts.invalidity(), ClaimNotice.Builder::clearBenefit),
                nonsense("incapacity on no day", Facts.invalidity(), n -> {
                    n.getInvalidityBuilder().setSince("soon");
                    return n;
                }),
                nonsense("incapacity under no state", Facts.invalidity(), n -> {
                    n.getInvalidityBuilder().setUnder("Europe");
                    return n;
                }),
                nonsense("a degree of nobody", Facts.invalidity(), n -> {
                    n.getInvalidityBuilder().getDegreeBuilder().clearFoundBy();
                    return n;
                }),
                nonsense("a degree beyond all", Facts.invalidity(), n -> {
                    n.getInvalidityBuilder().getDegreeBuilder().setPercent(-1);
                    return n;
                }),
                nonsense("a death tomorrow", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().setDiedOn("2025-03-04");
                    return n;
                }),
                nonsense("nobody died", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().clearDeceased();
                    return n;
                }),
                nonsense("the claimant died", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().setDeceased(n.getClaimant());
                    return n;
                }),
                nonsense("a survivor of no kind", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().getClaimantBuilder().clearRelation();
                    return n;
                }),
                nonsense("a claimant of two ages", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().getClaimantBuilder().setBirthDate("1955-05-05");
                    return n;
                }),
                nonsense("another survivor of no age", Facts.survivors(), n -> {
                    n.getSurvivorsBuilder().getOthersBuilder(0).clearBirthDate();
                    return n;
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void a_notice_that_cannot_be_is_refused_as_malformed(String what, ClaimNotice notice) {
        assertThatThrownBy(() -> read(notice))
                .as(what)
                .isInstanceOfSatisfying(
                        SealBroken.class,
                        broken -> assertThat(broken.flaw()).isEqualTo(SealBroken.Flaw.MALFORMED_BODY));
    }

    private static Arguments nonsense(String what, ClaimFile file, UnaryOperator<ClaimNotice.Builder> change) {
        return Arguments.of(what, change.apply(noticeOf(file).toBuilder()).build());
    }

    private static ClaimNotice noticeOf(ClaimFile file) {
        var claim = lodged(file, Facts.NL);
        Message body = Outgoing.of(claim, claim.opening().orElseThrow(), Errand.NOTICE)
                .body()
                .getFirst();
        return (ClaimNotice) body;
    }

    private static portability.proto.agreements.v1.DetermineRequest question(ClaimFile file, String here) {
        var figure = new Figure("POINTS_OF_ADDED_TIME", "0.0000001");
        var claim = lodged(file, here).evolve(new FiguresCertified(Facts.CLAIM, here, "officer-1", List.of(figure)));
        return Question.about(claim, claim.opening().orElseThrow());
    }

    private static Claim lodged(ClaimFile file, String here) {
        return Claim.unknown().evolve(new ClaimLodged(Facts.CLAIM, here, "request", file));
    }

    private static CaseDocument read(ClaimNotice notice) {
        return CaseDocument.read(new OpenedDocument(
                DocumentHeader.newBuilder()
                        .setKind(DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE)
                        .build(),
                ByteString.EMPTY,
                List.of(BodyPart.newBuilder()
                        .setType(ClaimNotice.getDescriptor().getFullName())
                        .setContent(notice.toByteString())
                        .build())));
    }

    @Test
    void what_happened_comes_with_its_branch_alone() {
        assertThatThrownBy(() -> Benefits.read(Branch.BRANCH_SURVIVORS, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
