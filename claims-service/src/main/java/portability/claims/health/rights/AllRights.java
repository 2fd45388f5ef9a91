package portability.claims.health.rights;

import java.util.Optional;
import org.springframework.stereotype.Component;
import portability.claims.health.HealthDesk;
import portability.claims.health.HealthRight;
import portability.claims.health.HealthRight.Basis;
import portability.claims.health.HealthRights;
import portability.claims.health.card.CardDesk;
import portability.claims.health.card.CardFile;
import portability.claims.health.planned.CareDesk;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.ledger.node.NodeProperties;

/// Every right to care that an invoice may name, by its case.
@Component
class AllRights implements HealthRights {
    /// Whoever gives care during a stay.
    private static final String WHOEVER = "";

    private final HealthDesk documents;
    private final CardDesk cards;
    private final CareDesk planned;
    private final String here;

    AllRights(HealthDesk documents, CardDesk cards, CareDesk planned, NodeProperties node) {
        this.documents = documents;
        this.cards = cards;
        this.planned = planned;
        this.here = node.institution();
    }

    @Override
    public Optional<HealthRight> of(String entitlementId) {
        return documents
                .of(entitlementId)
                .or(() -> card(entitlementId, cards.file(entitlementId)))
                .or(() -> planned.file(entitlementId).authorised().map(AllRights::planned));
    }

    private Optional<HealthRight> card(String cardId, CardFile file) {
        return file.card()
                .map(card -> new HealthRight(
                        cardId,
                        cardId,
                        Basis.STAY,
                        Optional.empty(),
                        here,
                        WHOEVER,
                        body(card.body(), here),
                        WHOEVER,
                        card.from(),
                        Optional.of(card.from()),
                        Optional.of(file.withdrawn()
                                .filter(day -> day.isBefore(card.until()))
                                .orElse(card.until()))));
    }

    private static HealthRight planned(PlannedCareAuthorised event) {
        var authorised = event.authorisation();
        var debtor = event.said().sender();
        var creditor = event.said().receiver();
        return new HealthRight(
                event.careId(),
                event.careId(),
                Basis.PLANNED_CARE,
                Optional.empty(),
                debtor,
                creditor,
                body(authorised.body(), debtor),
                creditor,
                authorised.from(),
                Optional.of(authorised.from()),
                Optional.of(authorised.until()));
    }

    private static String body(String body, String institution) {
        return body.isEmpty() ? institution : body;
    }
}
