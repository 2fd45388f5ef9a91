package portability.ledger.edge;

/// What a caller is, at this institution.
public enum Role {
    /// Handles records and claims.
    OFFICER,
    /// Runs the node: loads law, sees health.
    OPERATOR,
    /// Reads everything, changes nothing.
    AUDITOR,
    /// Another service of the same node.
    SERVICE,
    /// An insured person or a helper with a mandate. May do nothing yet but through the portal.
    WORKER,
    /// Another institution, known by its certificate. Only on the exchange.
    PARTNER
}
