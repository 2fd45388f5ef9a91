package portability.claims.wiring;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.claims.OwnCases;
import portability.claims.attachment.grpc.AttachmentReads;
import portability.claims.claim.ClaimDesk;
import portability.claims.claim.followup.ErasableClaims;
import portability.claims.claim.followup.OwnRecord;
import portability.claims.exchange.ExchangeProperties;
import portability.claims.exchange.delivery.DeliveryProperties;
import portability.claims.exchange.pair.Freezer;
import portability.claims.exchange.pair.Receipts;
import portability.claims.health.grpc.HealthReads;
import portability.claims.invoice.grpc.InvoiceReads;
import portability.claims.partners.OwnDescriptor;
import portability.claims.partners.TlsIdentity;
import portability.claims.payment.PensionDesk;
import portability.claims.payment.channel.grpc.ChannelReads;
import portability.claims.payment.grpc.PaymentReads;
import portability.claims.payment.life.grpc.LifeReads;
import portability.claims.situation.grpc.SituationReads;
import portability.claims.statement.grpc.StatementReads;
import portability.claims.statement.kept.KeptAnswers;
import portability.claims.welfare.floor.grpc.FloorReads;
import portability.claims.welfare.grpc.WelfareReads;
import portability.claims.welfare.referral.grpc.ReferralReads;
import portability.ledger.codec.EventCatalogue;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.FailureMapping;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.erasure.ErasableSubjects;
import portability.ledger.privacy.erasure.grpc.PrivacyRpcs;
import portability.ledger.privacy.keys.KeyRing;
import portability.ledger.privacy.reads.ReadTable;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;

/// The parts that are not found by their own annotation.
@Configuration(proxyBeanMethods = false)
class Wiring {
    @Bean
    EventCatalogue eventCatalogue() {
        return Events.catalogue();
    }

    @Bean
    AccessTable accessTable() {
        return Access.table();
    }

    @Bean
    ErasableSubjects erasableSubjects(
            ErasableClaims claims, PensionDesk pensions, KeptAnswers kept, List<OwnCases> others, Clock clock) {
        return new ErasableHere(claims, pensions, kept, List.copyOf(others), clock);
    }

    @Bean
    ReadTable readTable(
            ClaimDesk claims,
            OwnRecord mandates,
            StatementReads statements,
            PaymentReads payments,
            LifeReads lives,
            ChannelReads channels,
            HealthReads health,
            InvoiceReads invoices,
            WelfareReads welfare,
            AttachmentReads attachments,
            ReferralReads referrals,
            FloorReads floors,
            SituationReads situations,
            ErasableSubjects subjects,
            KeyRing keys) {
        var claimsAndPayments =
                channels.addTo(lives.addTo(payments.addTo(statements.addTo(Reads.table(claims, mandates)))));
        return PrivacyRpcs.read(
                situations.addTo(floors.addTo(referrals.addTo(
                        attachments.addTo(welfare.addTo(invoices.addTo(health.addTo(claimsAndPayments))))))),
                subject -> keys.isErased(subject) || subjects.exists(subject));
    }

    @Bean
    FailureMapping failureMapping() {
        return Failures::of;
    }

    @Bean
    Freezer freezer(SigningKey key, NodeProperties node, Clock clock) {
        return new Freezer(new Seal(key, new SecureRandom()), node.institutionId(), clock);
    }

    @Bean
    Receipts receipts(SigningKey key, NodeProperties node, Clock clock) {
        return new Receipts(key, node.institutionId(), clock);
    }

    @Bean
    OwnDescriptor ownDescriptor(
            NodeProperties node, ExchangeProperties exchange, SigningKey key, TlsIdentity identity) {
        return OwnDescriptor.of(node.institutionId(), exchange.address(), key, identity.encodedCertificate());
    }

    /// Each attempt has its own deadline, so no second clock runs beside it.
    @Bean
    Customizer<Resilience4JCircuitBreakerFactory> circuitPerPartner(DeliveryProperties delivery) {
        var circuit = delivery.circuit();
        var config = CircuitBreakerConfig.custom()
                .slidingWindowSize(circuit.calls())
                .minimumNumberOfCalls(circuit.calls())
                .failureRateThreshold(circuit.failurePercent())
                .waitDurationInOpenState(circuit.openFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
        return factory -> factory.configureDefault(id ->
                new Resilience4JConfigBuilder(id).circuitBreakerConfig(config).build());
    }
}
