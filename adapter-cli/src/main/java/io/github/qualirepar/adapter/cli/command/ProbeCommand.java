package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.config.AccountSettings;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.ExitCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.adapter.cli.output.ProbeOutput;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contractcheck.ContractProbe;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Question;
import io.github.qualirepar.ports.contractcheck.ContractProbe.Result;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the contract's open questions to the configured account. */
@Command(name = "probe")
final class ProbeCommand extends BaseCommand {
    @Parameters(paramLabel = "ORGANISATION", descriptionKey = "par.organisation")
    private OrganisationId organisation;

    @Option(names = "--account", paramLabel = "NAME", descriptionKey = "opt.account")
    private @Nullable String account;

    @Option(names = "--write", descriptionKey = "opt.write")
    private boolean write;

    @Override
    ExitCode run(Session session) {
        AccountSettings settings = settings(session);
        FundingBody connection = session.program().connection(settings.account());
        ContractProbe probe = connection
                .contractProbe()
                .orElseThrow(() -> failed(session, ErrorCode.USAGE_WRONG, "probe.notOffered"));
        if (write && probe.isProduction()) {
            throw failed(session, ErrorCode.USAGE_WRONG, "probe.production");
        }
        // Without a connection there is nothing to compare: that is told as what it is, not as an answer to a question.
        connection.checkConnection();
        Map<String, Question> questions =
                probe.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        announce(session, questions.size());
        List<Result> results = probe.run(
                write, result -> session.console().progress("  " + result.question() + " " + result.verdict()));
        ProbeOutput output =
                new ProbeOutput(session.messages(), session.console().paint(), settings, questions);
        session.print(() -> output.document(write, results), () -> output.lines(results));
        return ExitCode.DONE;
    }

    /** The account that was named, else the organisation's main account, which stands first. */
    private AccountSettings settings(Session session) {
        List<AccountSettings> accounts = session.configuration().accounts().stream()
                .filter(one -> one.account().organisation().equals(organisation))
                .toList();
        if (accounts.isEmpty()) {
            throw failed(session, ErrorCode.CONFIGURATION_WRONG, "probe.noAccount");
        }
        String wanted = account;
        if (wanted == null) {
            return accounts.get(0);
        }
        return accounts.stream()
                .filter(one -> one.account().name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknownAccount(session, wanted, accounts));
    }

    private CommandFailed unknownAccount(Session session, String wanted, List<AccountSettings> accounts) {
        String known = accounts.stream().map(one -> one.account().name()).collect(Collectors.joining(", "));
        String text = session.messages()
                .text("probe.unknownAccount", "organisation", organisation, "account", wanted, "known", known);
        return new CommandFailed(new Failure(ErrorCode.USAGE_WRONG, text));
    }

    /** Says what will be done before it is done, to whoever can still stop it. */
    private void announce(Session session, int questions) {
        Messages messages = session.messages();
        if (write) {
            String other = messages.text("probe.will.other");
            session.console().message(messages.textOr("probe.will." + organisation, other));
        }
        session.console().progress(messages.text("progress.probe", "organisation", organisation, "count", questions));
    }

    private CommandFailed failed(Session session, ErrorCode code, String key) {
        return new CommandFailed(new Failure(code, session.messages().text(key, "organisation", organisation)));
    }
}
