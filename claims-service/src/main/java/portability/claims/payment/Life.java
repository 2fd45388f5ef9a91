package portability.claims.payment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import portability.claims.payment.LifeEvent.AttestationDenied;
import portability.claims.payment.LifeEvent.AttestationRequested;
import portability.claims.payment.LifeEvent.DeathTold;
import portability.claims.payment.LifeEvent.LifeCertificateAsked;
import portability.claims.payment.LifeEvent.LifeProven;
import portability.claims.payment.LifeEvent.PaymentResumed;
import portability.claims.payment.LifeEvent.PaymentSuspended;
import portability.claims.payment.LifeEvent.ToldDeathDismissed;

/// What is known of whether whoever gets a pension lives: state, by its facts.
///
/// @param proofs    by their ids, in the order in which they came
/// @param asked     empty while no word is awaited
/// @param requests  to other institutions, by the ids of the documents
/// @param suspended does payment wait, because no word came?
/// @param told      deaths that other institutions told of, by the ids of the documents
public record Life(
        Map<String, LifeProof> proofs,
        Optional<Asked> asked,
        Map<String, Request> requests,
        boolean suspended,
        Map<String, Told> told) {
    public Life {
        proofs = Collections.unmodifiableMap(new LinkedHashMap<>(proofs));
        requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
        told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
    }

    /// What she was asked for.
    public record Asked(LocalDate due, LocalDate suspendedFrom, String source, String remedy) {}

    /// What another institution was asked for.
    ///
    /// @param denied why it cannot; empty: it has not said so
    public record Request(LocalDate due, String institution, String denied) {}

    /// A death that another institution told of.
    public record Told(String institution, ToldDeath death, boolean dismissed) {}

    /// What a rule wants now.
    sealed interface Step {
        record Nothing() implements Step {}

        record Ask(LocalDate due, LocalDate suspendedFrom) implements Step {}

        record Suspend() implements Step {}
    }

    static Life unasked() {
        return new Life(Map.of(), Optional.empty(), Map.of(), false, Map.of());
    }

    /// Does payment wait, for word that she lives or for an officer's look at a death?
    public boolean isHeld() {
        return suspended || openDeath().isPresent();
    }

    /// The death that an officer has to look at, by its document; of several the one told first.
    public Optional<Map.Entry<String, Told>> openDeath() {
        return told.entrySet().stream()
                .filter(entry -> !entry.getValue().dismissed())
                .findFirst();
    }

    /// The last day on which she is known to have lived.
    ///
    /// @param lodgedOn when she claimed
    public LocalDate knownOn(LocalDate lodgedOn) {
        return proofs.values().stream()
                .map(LifeProof::aliveOn)
                .reduce(lodgedOn, (one, other) -> one.isAfter(other) ? one : other);
    }

    /// By when the next word is due; empty where the rule asks for none.
    public Optional<LocalDate> due(LifeRule rule, LocalDate lodgedOn) {
        return rule.everyMonths() == 0 ? Optional.empty() : Optional.of(rule.due(knownOn(lodgedOn)));
    }

    Step next(LifeRule rule, LocalDate lodgedOn, LocalDate today) {
        if (rule.everyMonths() == 0 || suspended || openDeath().isPresent()) return new Step.Nothing();
        if (asked.isPresent())
            return today.isBefore(asked.get().suspendedFrom()) ? new Step.Nothing() : new Step.Suspend();
        var due = due(rule, lodgedOn);
        if (due.isEmpty() || today.isBefore(rule.asksFrom(due.get()))) return new Step.Nothing();
        return new Step.Ask(due.get(), rule.suspendsFrom(due.get(), today));
    }

    Life evolve(LifeEvent event) {
        var nextProofs = new LinkedHashMap<>(proofs);
        var nextRequests = new LinkedHashMap<>(requests);
        var nextTold = new LinkedHashMap<>(told);
        var nextAsked = asked;
        boolean nextSuspended = suspended;
        switch (event) {
            case LifeCertificateAsked e ->
                nextAsked = Optional.of(new Asked(e.due(), e.suspendedFrom(), e.source(), e.remedy()));
            case AttestationRequested e -> nextRequests.put(e.documentId(), new Request(e.due(), e.institution(), ""));
            case AttestationDenied e ->
                nextRequests.replaceAll((_, request) -> request.institution().equals(e.institution())
                        ? new Request(request.due(), request.institution(), e.reason())
                        : request);
            case LifeProven e -> {
                if (!suspended) nextAsked = Optional.empty();
                nextProofs.put(e.proofId(), e.proof());
            }
            case PaymentSuspended _ -> nextSuspended = true;
            case PaymentResumed _ -> {
                nextSuspended = false;
                nextAsked = Optional.empty();
            }
            case DeathTold e -> nextTold.put(e.documentId(), new Told(e.institution(), e.death(), false));
            case ToldDeathDismissed e ->
                nextTold.computeIfPresent(
                        e.documentId(), (_, known) -> new Told(known.institution(), known.death(), true));
        }
        return new Life(nextProofs, nextAsked, nextRequests, nextSuspended, nextTold);
    }
}
