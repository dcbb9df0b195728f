using System.Data.Common;
using Briefing.Conversation.Digests.Ticking;
using Briefing.Knowledge.Storage.Databases;
using Quartz;

namespace Briefing.Host.Digests.Ticking;

/// <summary>The scheduler that ticks: one job, one trigger.</summary>
internal static class TickScheduler
{
    private static readonly TriggerKey Trigger = new("each-minute", "digests");

    private static readonly JobKey Job = new("tick", "digests");

    internal static ISchedulerFactory Build(IDatabase database, DigestTick tick, TimeProvider time, ILoggerFactory loggers) =>
        QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.Services.AddSingleton(tick);
            quartz.Services.AddSingleton(loggers);
            quartz.UseTimeProvider(time);
            quartz.UseDefaultThreadPool(1);
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "briefing-bot-digests";
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(5);
            });
            if (database is PostgreSqlDatabase shared) quartz.UsePersistentStore(store => Share(store, shared.Source));
            else quartz.UseInMemoryStore();
        }).Build();

    /// <summary>Starts the scheduler with its trigger, and makes its tables where they are missing.</summary>
    internal static async Task<IScheduler> StartAsync(ISchedulerFactory factory, IDatabase database, TimeProvider time, CancellationToken cancellation)
    {
        if (database is not PostgreSqlDatabase shared) return await StartAsync(factory, time, cancellation);
        // Two programs that make the same tables at the same time would fail.
        await using var connection = await shared.Source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        connection.Run("SELECT pg_advisory_xact_lock(hashtext('briefing-bot ticks'), hashtext(current_schema()))");
        var scheduler = await StartAsync(factory, time, cancellation);
        await transaction.CommitAsync(cancellation);
        return scheduler;
    }

    /// <summary>Lets it tick with each minute of the clock as it is now.</summary>
    internal static async Task RescheduleAsync(IScheduler scheduler, TimeProvider time, CancellationToken cancellation) =>
        await scheduler.ScheduleJob(JobBuilder.Create<DigestTickJob>().WithIdentity(Job).StoreDurably().Build(), [EachMinute(time)], ScheduleJobOptions.Replacing, cancellation);

    private static async Task<IScheduler> StartAsync(ISchedulerFactory factory, TimeProvider time, CancellationToken cancellation)
    {
        var scheduler = await factory.GetScheduler(cancellation);
        await scheduler.Start(cancellation);
        await RescheduleAsync(scheduler, time, cancellation);
        return scheduler;
    }

    /// <summary>At the first second of each minute; of those that were missed one is made up for.</summary>
    private static ITrigger EachMinute(TimeProvider time) => TriggerBuilder.Create(time).WithIdentity(Trigger).ForJob(Job)
        .WithCronSchedule("0 * * * * ?", minute => minute.InTimeZone(TimeZoneInfo.Utc).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    private static void Share(IPersistentStoreBuilder store, DbDataSource source)
    {
        store.UsePostgres(connections => connections.DataSourceFactory = _ => source);
        store.ProvisionSchema();
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
    }
}
