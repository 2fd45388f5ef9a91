package portability.sandbox.running;

import java.util.LinkedHashMap;
import java.util.Map;
import portability.sandbox.database.ServiceDatabase;
import portability.sandbox.home.Node;
import portability.sandbox.home.Nodes;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.Bearer;
import portability.sandbox.keys.NodeKeys;

/// All the configuration a service of the sandbox gets; the rest it knows itself.
final class ServiceEnvironment {
    /// What no officer has to look at.
    private static final Map<String, String> PLAIN_INVOICES = Map.of(
            "PORTABILITY_INVOICE_ACCEPT", "true",
            "PORTABILITY_INVOICE_ACCEPT_UP_TO", "EUR 1000.00",
            "PORTABILITY_INVOICE_CONTEST", "OUTSIDE_COVERED_TIME");

    private ServiceEnvironment() {}

    static Map<String, String> of(Node node, ServiceKind service, ServiceDatabase database) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("PORTABILITY_INSTITUTION", node.institution().toString());
        variables.put("SPRING_DATASOURCE_URL", database.url());
        variables.put("SPRING_DATASOURCE_USERNAME", database.user());
        variables.put("SPRING_DATASOURCE_PASSWORD", database.password());
        variables.put("SPRING_GRPC_SERVER_ADDRESS", Node.LOOPBACK);
        variables.put("SPRING_GRPC_SERVER_PORT", Integer.toString(node.port(service)));
        variables.put("PORTABILITY_TLS_CERTIFICATE", node.certificate().toString());
        variables.put("PORTABILITY_TLS_PRIVATE_KEY", node.tlsKey().toString());
        variables.put("PORTABILITY_SIGNING_KEY", node.signingKey().toString());
        variables.put("PORTABILITY_KEK", node.kek().toString());
        variables.put("PORTABILITY_NODE_SECRET", node.secret().toString());
        variables.put("PORTABILITY_SECURITY_ISSUER", NodeKeys.ISSUER);
        variables.put("PORTABILITY_SECURITY_ISSUER_KEY", node.issuerPublicKey().toString());
        variables.put("PORTABILITY_REFLECTION", "true");
        if (service == ServiceKind.CLAIMS) {
            variables.putAll(claimsAlone(node));
            variables.putAll(examplesAccount(node));
            variables.putAll(PLAIN_INVOICES);
        }
        return variables;
    }

    /// The account numbers of many examples, which are nobody's.
    private static Map<String, String> examplesAccount(Node node) {
        var name = node.institution().toString();
        if (node.institution().equals(Nodes.WELFARE_FUND))
            return Map.of(
                    "PORTABILITY_WELFARE_FUND", "PH.OWWA",
                    "PORTABILITY_WELFARE_DEBTOR_NAME", name,
                    "PORTABILITY_WELFARE_DEBTOR_NUMBER", "0000123456",
                    "PORTABILITY_WELFARE_DEBTOR_BIC", "PNBMPHMM");
        boolean german = node.institution().equals(Nodes.GERMANY);
        return Map.of(
                "PORTABILITY_PAYMENT_DEBTOR_NAME", name,
                "PORTABILITY_PAYMENT_DEBTOR_IBAN", german ? "DE89370400440532013000" : "NL91ABNA0417164300",
                "PORTABILITY_PAYMENT_DEBTOR_BIC", german ? "COBADEFF" : "ABNANL2A");
    }

    private static Map<String, String> claimsAlone(Node node) {
        return Map.of(
                // The partners are on this machine: nobody waits half a minute for one that was away.
                "PORTABILITY_DELIVERY_LONGEST_RETRY",
                "2s",
                "PORTABILITY_CLAIMS_LONGEST_RETRY",
                "2s",
                "PORTABILITY_EXCHANGE_PORT",
                Integer.toString(node.exchangePort()),
                "PORTABILITY_EXCHANGE_ADDRESS",
                node.exchangeAddress(),
                "PORTABILITY_CLAIMS_DECISIONS",
                "automatic",
                "PORTABILITY_UPSTREAM_CONTRIBUTIONS",
                node.address(ServiceKind.CONTRIBUTIONS),
                "PORTABILITY_UPSTREAM_AGREEMENTS",
                node.address(ServiceKind.AGREEMENTS),
                "PORTABILITY_UPSTREAM_TOKEN_FILE",
                Bearer.SERVICE.tokenFile(node).toString(),
                "PORTABILITY_UPSTREAM_TRUST",
                node.certificate().toString());
    }
}
