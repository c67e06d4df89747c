import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** An HDFS of one name node and two data nodes in the folder that is named; says its address, and ends with its input. */
class MiniHdfs {
  public static void main(String[] folder) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder[0]);
    try (MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(2).build()) {
      System.out.println("address " + cluster.getURI());
      System.in.read();
    }
  }
}
