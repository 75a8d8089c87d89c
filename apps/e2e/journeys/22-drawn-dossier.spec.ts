import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';

/** A key of its own for each run of a test. */
const newKey = (what: string) => `${what}${Date.now().toString(36)}`;

test('a process is drawn, tried, deployed, carried by a dossier, changed, and the running dossier goes on by the new version', async ({
  desk,
}) => {
  test.slow();
  const { page } = await desk('quantri');
  const key = newKey('muonXe');
  const name = `Mượn xe công ${key.slice(6)}`;
  await page.goto('/quy-trinh/ve');
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();
  const panel = page.getByRole('region', { name: 'Thuộc tính' });
  await panel.getByLabel('Mã quy trình').fill(key);
  await panel.getByLabel('Mã quy trình').press('Tab');
  await panel.getByLabel('Tên', { exact: true }).fill(name);
  await panel.getByLabel('Tên', { exact: true }).press('Tab');
  const element = panel.getByLabel('Phần tử đang chọn');
  await element.selectOption({ label: 'Bước thứ nhất' });
  await rename(page, 'Viết giấy đề nghị');
  await addStep(page, 'Bố trí xe');
  await panel.getByLabel('Cơ quan, đơn vị thực hiện').selectOption('Văn phòng');
  await page.getByRole('button', { name: 'Thêm kết thúc' }).click();
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();

  // Tried before anybody else sees it.
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('button', { name: 'Bắt đầu: Bắt đầu' }).click();
  await page.getByRole('button', { name: /Viết giấy đề nghị/ }).click();
  await page.getByRole('button', { name: /Bố trí xe/ }).click();
  await expect(page.getByText('Quy trình đã kết thúc')).toBeVisible();
  await page.getByRole('button', { name: 'Quay lại bản vẽ' }).click();
  await deployWith(page, 'Quy trình mới.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));

  // A dossier begins with it.
  const officer = await desk('cv.vhkhtt');
  const subject = `Đề nghị mượn xe ${key}`;
  await beginWith(officer.page, name, subject);
  await expect(officer.page.getByText('Viết giấy đề nghị', { exact: false }).first()).toBeVisible();
  await completeStep(officer.page, 'Viết giấy đề nghị', 'Đi công tác xã ngày 20/3');
  await expect(officer.page.getByText('Bố trí xe').first()).toBeVisible();

  // Meanwhile the process gets a step more, and the running dossier is taken along.
  await page.goto(`/quy-trinh/${key}/ve`);
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();
  await element.selectOption({ label: 'Bố trí xe' });
  await addStep(page, 'Nhận lại xe');
  await page.getByRole('button', { name: 'Thêm kết thúc' }).click();
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();
  await deployWith(page, 'Thêm bước nhận lại xe.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));
  await page.getByRole('link', { name: 'Việc đang chạy' }).click();
  await expect(page.getByRole('row', { name: /Bố trí xe/ })).toContainText('1');
  await page.getByRole('link', { name: 'Chuyển sang phiên bản khác' }).click();
  await expect(page.getByText('1/1 việc chuyển được')).toBeVisible();
  await page.getByLabel('Lý do').fill('Áp dụng quy trình mới');
  await page.getByRole('button', { name: 'Chuyển 1 việc' }).click();
  await expect(page.getByText('1/1 việc đã xong')).toBeVisible();
  await expect(page.getByText('Đã thực hiện')).toBeVisible();

  const office = await desk('cv.vanphong');
  await openFromInbox(office.page, subject);
  await completeStep(office.page, 'Bố trí xe');
  await expect(office.page.getByText('Nhận lại xe').first()).toBeVisible();
});

test('the same by the table of steps: a process of a commune is written, used, changed and its running dossier moved', async ({
  desk,
}) => {
  test.slow();
  const { page } = await desk('quantri');
  const key = newKey('haiBuocXa');
  const name = `Trả lời đơn ${key.slice(9)}`;
  await page.goto('/quy-trinh/bang');
  await page.getByLabel('Mã quy trình').fill(key);
  await page.getByLabel('Tên quy trình').fill(name);
  const step = (at: number) => page.getByRole('group', { name: `Bước ${at}` });
  await step(1).getByLabel('Tên', { exact: true }).fill('Soạn văn bản trả lời');
  await step(2).getByLabel('Tên', { exact: true }).fill('Ký văn bản trả lời');
  await step(2).getByLabel('Tên', { exact: true }).press('Tab');
  await deployWith(page, 'Quy trình mới.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));

  const officer = await desk('cv.vhkhtt');
  await beginWith(officer.page, name, `Trả lời đơn kiến nghị ${key}`);
  await expect(officer.page.getByText('Soạn văn bản trả lời').first()).toBeVisible();

  await page.getByRole('link', { name: 'Sửa bằng bảng' }).click();
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await step(3).getByLabel('Tên', { exact: true }).fill('Gửi trả lời');
  await step(3).getByLabel('Tên', { exact: true }).press('Tab');
  await deployWith(page, 'Thêm bước gửi.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));
  await page.goto(`/quy-trinh/${key}/chuyen-phien-ban`);
  await expect(page.getByText('1/1 việc chuyển được')).toBeVisible();
  await page.getByRole('button', { name: 'Chuyển 1 việc' }).click();
  await expect(page.getByText('Đề nghị ghi lý do.').first()).toBeVisible();
  await page.getByLabel('Lý do').fill('Áp dụng quy trình mới');
  await page.getByRole('button', { name: 'Chuyển 1 việc' }).click();
  await expect(page.getByText('1/1 việc đã xong')).toBeVisible();

  await page.getByRole('link', { name: /Quyết định/ }).click();
  await expect(page.getByText('Phiên bản 2').first()).toBeVisible();
  await expect(page.getByText('Chuyển phiên bản').first()).toBeVisible();
});

test('running work is stopped and goes on; whoever holds it sees that it is stopped', async ({ desk }) => {
  const { page, service } = await desk('quantri');
  const key = newKey('tamDung');
  const name = `Xác nhận thông tin ${key.slice(7)}`;
  await service.act(
    `mutation ($xml: String!) { deployProcess(xml: $xml, note: "Mới", expectedVersion: 0) { __typename } }`,
    { xml: oneStep(key, name) },
  );
  const officer = await desk('cv.vhkhtt');
  await beginWith(officer.page, name, `Xác nhận ${key}`);
  await page.goto(`/quy-trinh/${key}?the=dang-chay`);
  await page.getByRole('link', { name: 'Quyết định' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quyết định' })).toBeVisible();
  await page.getByRole('button', { name: 'Tạm dừng' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tạm dừng' }).click();
  await expect(dialog.getByText('Đề nghị ghi rõ lý do')).toBeVisible();
  await dialog.getByRole('textbox').fill('Chờ hướng dẫn của tỉnh');
  await dialog.getByRole('button', { name: 'Tạm dừng' }).click();
  await expect(page.getByText('Đang tạm dừng')).toBeVisible();
  await expect(officer.page.getByText('Hồ sơ đang tạm dừng xử lý')).toBeVisible();
  await page.getByRole('button', { name: 'Cho tiếp tục' }).click();
  await dialog.getByRole('textbox').fill('Đã có hướng dẫn');
  await dialog.getByRole('button', { name: 'Cho tiếp tục' }).click();
  await expect(page.getByText('Chờ hướng dẫn của tỉnh')).toBeVisible();
  await expect(page.getByText('Đã có hướng dẫn')).toBeVisible();
  await officer.page.reload();
  await completeStep(officer.page, 'Xác nhận');
  await expect(officer.page.getByText('Hồ sơ đã hoàn thành')).toBeVisible();
});

test('reminders, several who do a step, and ways by outcome are set in plain words', async ({ desk }) => {
  const { page } = await desk('quantri');
  await page.goto('/quy-trinh/ve');
  const ready = page.getByText('Quy trình thực hiện được, có thể ban hành.');
  await expect(ready).toBeVisible();
  const panel = page.getByRole('region', { name: 'Thuộc tính' });
  const element = panel.getByLabel('Phần tử đang chọn');
  await expect(page.getByRole('button', { name: 'Thêm nhắc việc' })).toBeDisabled();
  await element.selectOption({ label: 'Bước thứ nhất' });
  await panel.getByLabel('Kết quả có thể chọn').fill('Đạt yêu cầu, Trả lại');
  await panel.getByLabel('Kết quả có thể chọn').press('Tab');
  await page.getByRole('button', { name: 'Thêm nhắc việc' }).click();
  await expect(panel.getByLabel('Sau bao lâu, hoặc khi nào')).toHaveValue('P1WD');
  await panel.getByLabel('Sau bao lâu, hoặc khi nào').fill('P2WD');
  await panel.getByLabel('Sau bao lâu, hoặc khi nào').press('Tab');
  await expect(panel.getByLabel('Kết thúc bước khi đến lúc')).not.toBeChecked();
  await expect(ready).toBeVisible();

  await element.selectOption({ label: 'Bước thứ nhất' });
  await page.getByRole('button', { name: 'Thêm cổng rẽ nhánh' }).click();
  await addStep(page, 'Lấy ý kiến đơn vị');
  await panel.getByLabel('Ai cùng làm bước này').selectOption('Nhiều đơn vị cùng lúc');
  await expect(panel.getByLabel('Danh sách đơn vị')).toHaveValue('[leadUnitId, officeUnitId]');
  await page.getByRole('button', { name: 'Thêm kết thúc' }).click();
  await element.selectOption({ label: 'Cổng rẽ một nhánh' });
  await panel.getByLabel('Nối đến').selectOption({ label: 'Bước thứ nhất' });
  await panel.getByLabel('Khi kết quả bước trước là').selectOption('Trả lại');
  await expect(panel.getByLabel('Đi đường này khi')).toHaveValue('outcome = "Trả lại"');
  // The other way is taken where that does not hold.
  const problems = page.getByRole('region', { name: 'Chỗ cần sửa' });
  await problems
    .getByRole('button', { name: /chưa có điều kiện/ })
    .first()
    .click();
  await panel.getByLabel('Đường mặc định').check();
  await expect(ready).toBeVisible();

  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByRole('button', { name: 'Bắt đầu: Bắt đầu' }).click();
  await page.getByRole('button', { name: 'Đến giờ: Nhắc việc' }).click();
  await page.getByRole('button', { name: 'Bước thứ nhất: Trả lại' }).click();
  await page.getByRole('button', { name: 'Bước thứ nhất: Đạt yêu cầu' }).click();
  await page.getByRole('button', { name: /Lấy ý kiến đơn vị/ }).click();
  await page.getByRole('button', { name: /Lấy ý kiến đơn vị/ }).click();
  await expect(page.getByText('Quy trình đã kết thúc')).toBeVisible();
});

test('a decision table is deployed from its file; one that is wrong is told where', async ({ desk }) => {
  const { page } = await desk('quantri');
  const key = newKey('thamQuyen');
  await page.goto('/quy-trinh');
  const upload = async (xml: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Ban hành tệp DMN' }).click();
    const file = { name: 'tham-quyen.dmn', mimeType: 'application/xml', buffer: Buffer.from(xml) };
    await (await chooser).setFiles(file);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Phân cấp theo độ khẩn');
    await dialog.getByRole('button', { name: 'Ban hành tệp DMN' }).click();
  };
  await upload('<html />');
  await expect(page.getByRole('region', { name: 'Chỗ cần sửa' })).toContainText('Tệp không phải');
  await upload(decisionFile(key));
  await expect(page.getByText(`Đã ban hành Thẩm quyền ${key}, phiên bản 1.`)).toBeVisible();
  await expect(page.getByText(`Mã: ${key}`)).toBeVisible();
});

function decisionFile(key: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="Thẩm quyền" namespace="urn:thongsuot:decision">
  <decision id="${key}" name="Thẩm quyền ${key}">
    <decisionTable id="table" hitPolicy="FIRST">
      <input id="in"><inputExpression id="expression" typeRef="string"><text>urgency</text></inputExpression></input>
      <output id="out" name="who" typeRef="string" />
      <rule id="usual"><inputEntry id="c"><text>-</text></inputEntry><outputEntry id="d"><text>"LEAD"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;
}

async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByRole('region', { name: 'Thuộc tính' }).getByLabel('Tên', { exact: true });
  await field.fill(name);
  await field.press('Tab');
}

/** A step after the selected one, which it selects. */
async function addStep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  const field = page.getByRole('region', { name: 'Thuộc tính' }).getByLabel('Tên', { exact: true });
  await expect(field).toHaveValue('Bước mới');
  await rename(page, name);
}

async function deployWith(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành phiên bản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Ban hành phiên bản' }).click();
}

async function beginWith(page: Page, process: string, subject: string): Promise<void> {
  await page.goto('/du-thao/tao');
  await page.getByLabel('Quy trình xử lý').selectOption(process);
  await page.getByLabel('Trích yếu').fill(subject);
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

async function completeStep(page: Page, name: string, note?: string): Promise<void> {
  await page.getByTestId('act-completeStep').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hoàn thành bước' })).toBeVisible();
  await expect(page.getByText(name).first()).toBeVisible();
  const outcome = page.getByRole('radio').first();
  if ((await outcome.count()) > 0) await outcome.check();
  if (note) await page.getByLabel('Nội dung xử lý').fill(note);
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(page.getByText(`Đã hoàn thành bước “${name}”.`)).toBeVisible();
}

async function openFromInbox(page: Page, subject: string): Promise<void> {
  await page.goto('/du-thao');
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

/** A process of one step of the lead unit, with its drawing. */
function oneStep(key: string, name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:thongsuot:process">
  <bpmn:process id="${key}" name="${name}" isExecutable="true">
    <bpmn:startEvent id="begin" />
    <bpmn:userTask id="confirm" name="Xác nhận" ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER" />
    <bpmn:endEvent id="finished" />
    <bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="confirm" />
    <bpmn:sequenceFlow id="b" sourceRef="confirm" targetRef="finished" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    <bpmndi:BPMNShape id="begin_shape" bpmnElement="begin"><dc:Bounds x="100" y="122" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="confirm_shape" bpmnElement="confirm"><dc:Bounds x="200" y="98" width="140" height="84" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="finished_shape" bpmnElement="finished"><dc:Bounds x="400" y="122" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="a_edge" bpmnElement="a"><di:waypoint x="136" y="140" /><di:waypoint x="200" y="140" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="b_edge" bpmnElement="b"><di:waypoint x="340" y="140" /><di:waypoint x="400" y="140" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
