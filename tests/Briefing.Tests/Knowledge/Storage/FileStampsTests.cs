using Briefing.Knowledge.Storage;

namespace Briefing.Tests.Knowledge.Storage;

public sealed class FileStampsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Clock _clock = new(TimeProvider.System.GetUtcNow());
    private readonly string _file;

    public FileStampsTests()
    {
        _file = _folder.Write("capture", "The ferry sails at nine.");
        File.SetLastWriteTimeUtc(_file, _clock.GetUtcNow().UtcDateTime.AddHours(-1));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AreSame_FileLeftAlone_Are() => Stamps().ShouldNotBeNull().AreSame().ShouldBeTrue();

    [Fact]
    public void AreSame_FileOfTheSameLengthWrittenSince_AreNot()
    {
        var stamps = Stamps().ShouldNotBeNull();
        File.WriteAllText(_file, "The ferry sails at five.");
        stamps.AreSame().ShouldBeFalse();
    }

    [Fact]
    public void AreSame_OtherLengthAtTheSameTime_AreNot()
    {
        var stamps = Stamps().ShouldNotBeNull();
        var written = File.GetLastWriteTimeUtc(_file);
        File.WriteAllText(_file, "The ferry sails at half past nine.");
        File.SetLastWriteTimeUtc(_file, written);
        stamps.AreSame().ShouldBeFalse();
    }

    [Fact]
    public void AreSame_FileGone_AreNot()
    {
        var stamps = Stamps().ShouldNotBeNull();
        File.Delete(_file);
        stamps.AreSame().ShouldBeFalse();
    }

    [Fact]
    public void AreSame_TakenMoreThanAMinuteAgo_AreNotBelieved()
    {
        var stamps = Stamps().ShouldNotBeNull();
        _clock.Now += TimeSpan.FromSeconds(59);
        stamps.AreSame().ShouldBeTrue();
        _clock.Now += TimeSpan.FromSeconds(2);
        stamps.AreSame().ShouldBeFalse();
    }

    [Fact]
    public void Of_FileWrittenJustNow_HasNone()
    {
        File.SetLastWriteTimeUtc(_file, _clock.GetUtcNow().UtcDateTime.AddSeconds(-1));
        Stamps().ShouldBeNull();
    }

    [Fact]
    public void Of_OneOfTwoFilesGone_HasNone() => FileStamps.Of([_file, _file + ".txt"], _clock).ShouldBeNull();

    private FileStamps? Stamps() => FileStamps.Of([_file], _clock);

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;
    }
}
