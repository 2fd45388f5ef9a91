package portability.claims.health.grpc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import portability.claims.health.EntitlementFile;
import portability.claims.health.HealthEvent;
import portability.claims.health.HealthRight;
import portability.claims.health.Word;
import portability.claims.health.Word.Ask;
import portability.claims.health.Word.Declined;
import portability.claims.health.Word.Denial;
import portability.claims.health.Word.End;
import portability.claims.health.Word.OtherDays;
import portability.claims.health.Word.Registration;
import portability.claims.health.Word.Reply;
import portability.claims.health.Word.Right;
import portability.claims.health.followup.HealthOffice.Standing;
import portability.claims.health.wire.HealthWire;
import portability.claims.health.words.ToldEntitlement;
import portability.proto.claims.v1.Entitlement;
import portability.proto.claims.v1.EntitlementFact;
import portability.proto.types.v1.Step;

/// An entitlement document as it is shown.
final class EntitlementView {
    private EntitlementView() {}

    static Entitlement of(String entitlementId, Standing standing, List<Step> steps, ToldEntitlement told) {
        var file = standing.file();
        var right = HealthRight.of(entitlementId, file);
        var view = Entitlement.newBuilder()
                .setEntitlementId(entitlementId)
                .setRole(standing.isCompetent() ? "COMPETENT" : "RESIDENCE")
                .setPartner(standing.partner())
                .setStatus(file.status().name())
                .setDebtor(right.map(HealthRight::debtorBody)
                        .orElse(file.competent().orElseThrow()))
                .setCreditor(right.map(HealthRight::creditorBody)
                        .orElse(file.residence().orElseThrow()))
                .setFirstDay(day(file.from()))
                .setLastDay(HealthWire.lastDay(file.until()))
                .setRegisteredFrom(day(file.registration().map(Registration::from)))
                .setChargedFrom(day(right.flatMap(HealthRight::chargedFrom)))
                .addAllFacts(file.facts().stream().map(fact -> fact(fact, file)).toList())
                .addAllSteps(steps)
                .addAllWords(told.lines())
                .setLanguage(told.language());
        file.ask().map(HealthWire::write).ifPresent(view::setRequest);
        file.right().map(HealthWire::write).ifPresent(view::setEntitlement);
        file.denial().map(HealthWire::write).ifPresent(view::setRefusal);
        return view.build();
    }

    private static EntitlementFact fact(HealthEvent event, EntitlementFile file) {
        var said = event.said();
        var view = EntitlementFact.newBuilder()
                .setDocumentId(said.documentId())
                .setSender(said.sender())
                .setBy(said.by());
        file.replyTo(said.documentId()).ifPresent(reply -> view.setReply(reply.agreed() ? "AGREED" : "NOT_AGREED"));
        return switch (event.word()) {
            case Ask ask -> told(view, "REQUESTED", Optional.of(ask.wantedFrom()), "", ask.reason());
            case Right right -> told(view, "ISSUED", Optional.of(right.from()), "", right.reason());
            case Denial denial ->
                told(view, "REFUSED", Optional.empty(), denial.why().name(), denial.words());
            case Registration registration -> told(view, "REGISTERED", Optional.of(registration.from()), "", "");
            case Declined declined ->
                told(view, "NOT_REGISTERED", Optional.empty(), declined.why().name(), declined.words());
            case OtherDays days ->
                told(view, "CHANGED", days.from().or(days::until), days.cause().name(), days.words());
            case End end ->
                told(view, "ENDED", Optional.of(end.from()), end.cause().name(), end.words());
            case Reply reply -> told(view, "ANSWERED", Optional.empty(), agreed(reply), reply.words());
        };
    }

    private static String agreed(Word.Reply reply) {
        return reply.agreed() ? "AGREED" : "NOT_AGREED";
    }

    private static EntitlementFact told(
            EntitlementFact.Builder view, String what, Optional<LocalDate> day, String reason, String words) {
        return view.setWhat(what)
                .setDay(day(day))
                .setReason(reason)
                .setWords(words)
                .build();
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
