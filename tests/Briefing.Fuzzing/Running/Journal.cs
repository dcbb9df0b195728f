using System.IO.MemoryMappedFiles;

namespace Briefing.Fuzzing.Running;

/// <summary>
/// The number of the input that is being looked at, in a file mapped into memory: a worker that overflows its stack or is
/// killed says by it which input did that.
/// </summary>
internal sealed class Journal : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public Journal(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, capacity: sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    public long Input
    {
        get => _view.ReadInt64(0);
        set => _view.Write(0, value);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
