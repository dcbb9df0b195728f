using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Briefing.Benchmarks;
using Briefing.Benchmarks.Load;

if (args is [LoadCommand.Name, ..]) return await LoadCommand.RunAsync(args[1..]);
if (args is [AnsweringHost.Command, ..]) return await AnsweringHost.RunAsync(args[1..]);
if (args is [BareHost.Command, ..]) return await BareHost.RunAsync(args[1..]);

// A short job inside this process: the generated project of the default toolchain would fall under the repository's own
// build rules. What counts are the ratios; every class has a reference row that does not depend on this program.
var config = DefaultConfig.Instance
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(new ThroughputColumn());
BenchmarkSwitcher.FromAssembly(typeof(DocumentCorpus).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
return 0;
