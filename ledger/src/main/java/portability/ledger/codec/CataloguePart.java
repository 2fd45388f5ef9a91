package portability.ledger.codec;

/// Events of the ledger's own, beside a service's: a part of the ledger names those it writes.
@FunctionalInterface
public interface CataloguePart {
    void addTo(EventCatalogue catalogue);
}
