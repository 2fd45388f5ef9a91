package portability.contributions.wiring;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import portability.contributions.career.CareerDesk;
import portability.contributions.career.CareerRecords;
import portability.contributions.correction.CorrectionDesk;
import portability.contributions.correction.CorrectionFiles;
import portability.contributions.correction.CorrectionRound;
import portability.contributions.correction.grpc.CorrectionCalls;
import portability.contributions.mandate.MandateDesk;
import portability.contributions.person.KnownPersons;
import portability.contributions.person.PersonLinks;
import portability.contributions.request.CurrentReads;
import portability.contributions.request.grpc.Requests;
import portability.contributions.returns.account.ReminderLimits;
import portability.ledger.axon.Commands;
import portability.ledger.node.NodeProperties;
import portability.ledger.processing.RoundSchedule;

/// What persons say is missing or wrong, and what becomes of it.
@Configuration(proxyBeanMethods = false)
class CorrectionWiring {
    @Bean
    CorrectionDesk correctionDesk(
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            CareerRecords records,
            CareerDesk careers,
            CorrectionFiles files,
            Commands commands,
            Clock clock) {
        return new CorrectionDesk(reads, persons, links, records, careers, files, commands, clock);
    }

    @Bean
    RoundSchedule correctionReminders(CorrectionFiles files, Commands commands, Clock clock, ReminderLimits limits) {
        return new RoundSchedule(
                "reminders of corrections", limits.lookAgain(), new CorrectionRound(files, commands, clock)::run);
    }

    @Bean
    CorrectionCalls correctionCalls(
            NodeProperties node,
            Requests requests,
            CurrentReads reads,
            KnownPersons persons,
            PersonLinks links,
            CorrectionFiles files,
            CorrectionDesk desk,
            MandateDesk mandates,
            Clock clock) {
        return new CorrectionCalls(node.institution(), requests, reads, persons, links, files, desk, mandates, clock);
    }
}
