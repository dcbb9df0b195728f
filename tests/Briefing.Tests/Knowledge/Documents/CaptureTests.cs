using Briefing.Knowledge.Documents;

namespace Briefing.Tests.Knowledge.Documents;

public sealed class CaptureTests
{
    [Fact]
    public void Of_SomeBytes_KeepsThemUnderTheirHash()
    {
        var capture = Capture.Of(@"notes\today.txt", "abc"u8.ToArray());

        capture.RelativePath.ShouldBe("notes/today.txt");
        capture.Sha256.ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        capture.Bytes.ToArray().ShouldBe("abc"u8.ToArray());
    }
}
