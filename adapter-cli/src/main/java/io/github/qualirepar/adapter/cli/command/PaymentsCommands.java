package io.github.qualirepar.adapter.cli.command;

import picocli.CommandLine.Command;

/** Everything about the money. */
@Command(
        name = "payments",
        subcommands = {
            PaymentReads.ListAll.class,
            PaymentFiles.ImportStatement.class,
            PaymentFiles.Match.class,
            PaymentSteps.Settle.class,
            PaymentSteps.Withdraw.class,
            PaymentSteps.GiveUp.class,
            PaymentReads.Overview.class,
            PaymentReads.Export.class
        })
final class PaymentsCommands extends GroupCommand {}
